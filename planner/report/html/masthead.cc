// Whose plan this is, and which documents can be printed of it.
#include <fmt/format.h>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

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
  const Planning& planning = profile.planning;
  return element("p", {{"class", "looptijd"}, {"id", "looptijd"}},
                 fmt::format("{} tot en met {}, voor {} inwoners", dutch(planning.start),
                             dutch(planning.start + (planning.months - 1)),
                             dutch_number(profile.municipality.inhabitants)));
}

Markup masthead(const Profile& profile, bool to_print) {
  const Municipality& municipality = profile.municipality;
  return element(
      "header", {{"class", "kop"}, {"id", "top"}}, to_print ? documents() : Markup(),
      element("p", {{"class", "soort"}}, "Actieplan weerbaarheid"),
      element("h1", {{"class", code_point_count(municipality.name) > 60 ? "lang" : absent}},
              municipality.name),
      period_line(profile));
}

}  // namespace weerbaar::html
