// The page as a whole. One file that asks for nothing: the styles and the script are in it, and its
// policy lets a browser use these texts and load nothing, whatever a profile may hold.
#include <fmt/format.h>

#include "planner/report/html/label_text.h"
#include "planner/report/html/money_curve.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"

namespace weerbaar {

namespace html {

namespace {

// The documents that can be printed from the page, as classes of a section; print.css shows those
// of the document that the address names. Every section stands in "Alles", which has no class.
constexpr std::string_view on_note = "op-notitie";
constexpr std::string_view on_annex = "op-bijlage";
constexpr std::string_view on_both = "op-notitie op-bijlage";
constexpr std::string_view paper_note = "papier op-notitie";  // not on a screen, nor in "Alles"
constexpr std::string_view paper_annex = "papier op-bijlage";

// One part of the page. What has no content is left out.
struct Section {
  std::string_view anchor;
  std::string_view title;
  Markup content;
  std::string heading = {};  // where it says more than the title in the list of contents
  std::string_view documents = absent;
};

Markup with_heading(const Section& section) {
  if (section.content.empty()) return {};
  const std::string heading = std::string(section.anchor) + "-kop";
  return element(
      "section",
      {{"id", section.anchor}, {"class", section.documents}, {"aria-labelledby", heading}},
      element("h2", {{"id", heading}},
              section.heading.empty() ? std::string(section.title) : section.heading),
      section.content);
}

Markup contents(const std::vector<Section>& sections) {
  Markup items;
  for (const Section& section : sections)
    if (!section.content.empty() && !section.documents.starts_with("papier"))
      items += element("li", {},
                       element("a", {{"href", fmt::format("#{}", section.anchor)}}, section.title));
  return element("nav", {{"class", "wegwijzer"}, {"aria-label", "Inhoud"}},
                 element("ul", {}, items));
}

Markup head(const Outcome& outcome, bool with_curve) {
  const std::string curve_hash = with_curve ? fmt::format(" '{}'", page_curve.hash) : "";
  const std::string policy = fmt::format(
      "default-src 'none'; style-src '{}' '{}'{}; script-src '{}'; base-uri 'none'; form-action "
      "'none'",
      page_style.hash, page_print.hash, curve_hash, page_script.hash);
  return element(
      "head", {}, element("meta", {{"charset", "utf-8"}}),
      element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
      element("title", {},
              fmt::format("{}Actieplan weerbaarheid: {}",
                          outcome.repairs.empty() ? "" : "NIET MOGELIJK: ",
                          outcome.model.profile.municipality.name)),
      element("style", {}, own_text(page_style)),
      element("style", {{"media", "print"}}, own_text(page_print)),
      with_curve ? element("style", {}, own_text(page_curve)) : Markup());
}

// Stands at the foot of every printed page; the style sheet takes it from here.
std::string running_foot(const Outcome& outcome) {
  const Provenance& made = outcome.provenance;
  return fmt::format("{} · profiel {} · catalogus {} {} · weerbaar {}",
                     fit_lines(outcome.model.profile.municipality.name, 200, 10, 1).front(),
                     made.profile_sha256.substr(0, 12), outcome.model.catalog.version,
                     made.catalog_sha256.substr(0, 12), made.version);
}

std::string running_condition(const Outcome& outcome) {
  const std::string text = condition_text(outcome);
  return text.empty() ? text : fit_lines(text, 700, 12, 1).front();
}

Markup body(const Outcome& outcome, const MoneyCurve* curve) {
  const std::vector<Section> sections = {
      {"niet-mogelijk", "Niet mogelijk", not_possible(outcome), "Dit kan niet zonder verandering",
       on_both},
      {"besluitblad", "Besluitblad", decision_sheet(outcome), asked_heading(outcome), on_note},
      {"pijlers", "Pijlers en bouwstenen", block_picture(outcome),
       "Wat het oplevert: zes pijlers en hun bouwstenen", on_note},
      {.anchor = "besluiten",
       .title = "Besluiten",
       .content = decisions(outcome),
       .heading = "Wie besluit wat, en wanneer",
       .documents = on_both},
      {.anchor = "geld",
       .title = "Geld",
       .content = money(outcome),
       .heading = "Geld per jaar",
       .documents = on_note},
      {.anchor = "geldlijn",
       .title = "Meer of minder geld",
       .content = curve == nullptr ? Markup() : money_curve(outcome, *curve, ActionNames::links),
       .heading = "Wat meer of minder geld oplevert"},
      {.anchor = "prijs",
       .title = "Wat erbuiten blijft",
       .content = left_out_price(outcome),
       .heading = "Wat achterblijft, en wat de volgende stap kost",
       .documents = paper_note},
      {.anchor = "concept-besluit",
       .title = "Concept-besluit",
       .content = draft_decision(outcome),
       .documents = on_note},
      {.anchor = "actielijst",
       .title = "Actielijst",
       .content = action_lines(outcome),
       .heading = "Alle acties",
       .documents = paper_annex},
      {"oude-plan", "Het oude plan", earlier(outcome), "Dit plan en het oude plan"},
      {"acties", "Acties per pijler", pillar_actions(outcome)},
      {"aangenomen", "Aangenomen dat dit er is", presumed(outcome)},
      {.anchor = "planning",
       .title = "Planning",
       .content = calendar(outcome),
       .documents = on_annex},
      {"samenhang", "Wat wacht op wat", chains(outcome)},
      {.anchor = "uren",
       .title = "Uren per rol",
       .content = people(outcome),
       .documents = on_annex},
      {"werk", "Werk per afdeling", work(outcome)},
      {.anchor = "niet-bereikt",
       .title = "Wat dit plan niet bereikt",
       .content = unreached(outcome),
       .heading = "Wat dit plan niet bereikt, en waarom",
       .documents = on_annex},
      {"afspraken", "Afspraken", agreements(outcome), "Afspraken met ketenpartners"},
      {"cijfers", "Zo lezen wij een cijfer", rubric(outcome)},
      {.anchor = "getallen",
       .title = "Uw getallen",
       .content = needed(outcome),
       .heading = "Getallen die wij van u nodig hebben",
       .documents = on_annex},
      {.anchor = "aannames",
       .title = "Aannames en bronnen",
       .content = assumptions(outcome),
       .documents = on_annex},
      {"let-op", "Let op", findings(outcome)},
  };
  return element("body", {},
                 element("a", {{"class", "sla-over"}, {"href", "#plan"}}, "Naar het plan"),
                 shared_marks(outcome), condition_band(outcome), masthead(outcome),
                 choice_bar(outcome), contents(sections),
                 element("main", {{"id", "plan"}, {"tabindex", -1}}, each(sections, with_heading)),
                 provenance(outcome), element("script", {}, own_text(page_script)));
}

}  // namespace

}  // namespace html

std::string render_html(const Outcome& outcome, const MoneyCurve* curve) {
  using html::absent;
  using html::element;
  const std::string condition = html::running_condition(outcome);
  return "<!doctype html>\n" +
         element(
             "html",
             {{"lang", "nl"},
              {"data-loopregel", html::running_foot(outcome)},
              {"data-voorwaarde", outcome.repairs.empty() ? absent : std::string_view(condition)},
              {"data-gewoon", assumptions_are_usual(outcome) ? "aanname" : "bron"}},
             html::head(outcome, curve != nullptr), html::body(outcome, curve))
             .bytes();
}

}  // namespace weerbaar
