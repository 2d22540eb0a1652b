// SPDX-License-Identifier: EUPL-1.2
// Whose plan this is, and which documents can be printed of it.
#include <fmt/format.h>

#include "planner/report/html/page_frame.h"
#include "planner/report/html/sections.h"

namespace weerbaar::html {

namespace {

// tests/web/documents.mjs holds the page counts. A link to itself: the address then names the
// document that print.css prints.
Markup documents() {
  const auto document = [](std::string_view id, std::string_view name) {
    return element("a", {{"id", id}, {"href", fmt::format("#{}", id)}}, name);
  };
  return element("nav", {{"class", "documenten"}, {"aria-label", "Afdrukken"}},
                 element("span", {}, "Om af te drukken:"),
                 document("afdruk-notitie", "Notitie, 2 blz."),
                 document("afdruk-bijlage", "Bijlage"), document("afdruk-alles", "Alles"),
                 element("span", {{"class", "gekozen"}, {"aria-hidden", "true"}},
                         "Gekozen. Druk nu af met Ctrl+P."));
}

}  // namespace

Markup period_line(const Profile& profile) {
  return element("p", {{"class", "looptijd"}, {"id", "looptijd"}}, period_and_size(profile));
}

Markup masthead(const Profile& profile, bool to_print) {
  return header(to_print ? documents() : Markup(), "Actieplan weerbaarheid",
                profile.municipality.name, period_line(profile));
}

}  // namespace weerbaar::html
