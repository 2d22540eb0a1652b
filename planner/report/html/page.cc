// The page as a whole. One file that asks for nothing: the styles and the script are in it, and its
// policy lets a browser use these texts and load nothing, whatever a profile may hold.
#include <fmt/format.h>

#include "planner/report/html/label_text.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"

namespace weerbaar {

namespace html {

namespace {

struct Entry {
  std::string_view anchor;
  std::string_view title;
  Markup content;
};

Markup contents(const std::vector<Entry>& entries) {
  Markup items;
  for (const Entry& entry : entries)
    if (!entry.content.empty())
      items += element("li", {},
                       element("a", {{"href", fmt::format("#{}", entry.anchor)}}, entry.title));
  return element("nav", {{"class", "wegwijzer"}, {"aria-label", "Inhoud"}},
                 element("ul", {}, items));
}

Markup head(const Outcome& outcome) {
  const std::string policy = fmt::format(
      "default-src 'none'; style-src '{}' '{}'; script-src '{}'; base-uri 'none'; form-action "
      "'none'",
      page_style.hash, page_print.hash, page_script.hash);
  return element(
      "head", {}, element("meta", {{"charset", "utf-8"}}),
      element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
      element("title", {}, "Actieplan weerbaarheid: " + outcome.model.profile.municipality.name),
      element("style", {}, own_text(page_style)),
      element("style", {{"media", "print"}}, own_text(page_print)));
}

// Stands at the foot of every printed page; the style sheet takes it from here.
std::string running_foot(const Outcome& outcome) {
  const Provenance& made = outcome.provenance;
  return fmt::format("{} · profiel {} · catalogus {} {} · weerbaar {}",
                     fit_lines(outcome.model.profile.municipality.name, 200, 10, 1).front(),
                     made.profile_sha256.substr(0, 12), outcome.model.catalog.version,
                     made.catalog_sha256.substr(0, 12), made.version);
}

Markup body(const Outcome& outcome) {
  const std::vector<Entry> entries = {
      {"pijlers", "De zes pijlers", pillar_picture(outcome)},
      {"besluiten", "Dit besluit u nu", decisions_now(outcome)},
      {"acties", "Acties per pijler", pillar_actions(outcome)},
      {"planning", "Planning", calendar(outcome)},
      {"samenhang", "Wat wacht op wat", dependencies(outcome)},
      {"besluiten-later", "Dit besluit u later", decisions_later(outcome)},
      {"geld", "Geld per jaar", money(outcome)},
      {"uren", "Uren per rol", people(outcome)},
      {"eigenaren", "Per eigenaar", owners(outcome)},
      {"afspraken", "Afspraken", agreements(outcome)},
      {"niet-hier", "Geldt hier niet", not_applicable(outcome)},
      {"aannames", "Aannames en bronnen", assumptions(outcome)},
      {"let-op", "Let op", findings(outcome)},
  };
  return element("body", {},
                 element("a", {{"class", "sla-over"}, {"href", "#plan"}}, "Naar het plan"),
                 shared_marks(outcome), masthead(outcome), contents(entries),
                 element("main", {{"id", "plan"}, {"tabindex", -1}},
                         each(entries, [](const Entry& entry) { return entry.content; })),
                 provenance(outcome), element("script", {}, own_text(page_script)));
}

}  // namespace

}  // namespace html

std::string render_html(const Outcome& outcome) {
  using html::element;
  return "<!doctype html>\n" +
         element("html", {{"lang", "nl"}, {"data-loopregel", html::running_foot(outcome)}},
                 html::head(outcome), html::body(outcome))
             .bytes();
}

}  // namespace weerbaar
