// SPDX-License-Identifier: EUPL-1.2
// On what the plan stands: what does not apply here, assumptions, sources, findings, and how to
// make it again.
#include <fmt/format.h>

#include <map>

#include "model/number_text.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// Only an address of the web becomes a link; anything else a catalog holds stays text.
Markup address(const std::string& text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return web ? element("a", {{"href", text}, {"rel", "noreferrer"}}, text) : Markup(text);
}

Markup sources(const Outcome& outcome) {
  std::int64_t number = 0;
  return element("ol", {}, each(used_sources(outcome), [&](std::size_t index) {
                   const Source& source = outcome.model.catalog.sources[index];
                   std::string text = source.title;
                   if (!source.publisher.empty()) text += ", " + source.publisher;
                   if (source.date) text += ", " + dutch(*source.date);
                   return element("li", {{"id", fmt::format("b{}", ++number)}}, text,
                                  source.address.empty() ? "" : ". ", address(source.address));
                 }));
}

// The actions by which of their figures are assumptions: "kosten en uren" -> 3, 7 t/m 9.
Markup per_figures(const Outcome& outcome) {
  std::map<std::string, std::vector<ActionIndex>> by_figures;
  for (const Planned& planned : outcome.plan.chosen) {
    const std::string assumed = assumptions_text(bases_of(outcome, planned.action));
    if (!assumed.empty()) by_figures[assumed].push_back(planned.action);
  }
  return each(by_figures, [&](const auto& group) {
    return element(
        "li", {},
        fmt::format("Bij {} {} is aanname: {}.", group.second.size() == 1 ? "actie" : "de acties",
                    numbers_text(outcome.plan, group.second), group.first));
  });
}

std::string counted(const Outcome& outcome, std::string_view what, Basis Bases::* basis) {
  std::int64_t assumed = 0;
  for (const Planned& planned : outcome.plan.chosen)
    if (bases_of(outcome, planned.action).*basis == Basis::assumption) ++assumed;
  return fmt::format("{}: bij {} van de {} acties is dit een aanname.", what, assumed,
                     outcome.plan.chosen.size());
}

// The scale on which every mark after the plan rests.
std::string marks_of_steps(const Outcome& outcome) {
  std::vector<std::string> marks;
  for (const int mark : outcome.model.catalog.marks)
    marks.push_back(dutch_hundredths(mark));
  return fmt::format(
      "Elk cijfer na het plan is een schatting: de stappen 1 tot en met {} van een bouwsteen staan "
      "voor de cijfers {}, en hoe zwaar een bouwsteen weegt, is gekozen.",
      marks.size(), fmt::join(marks, "; "));
}

}  // namespace

Markup assumptions(const Outcome& outcome) {
  const auto item = [](const std::string& text) { return element("li", {}, text); };
  return join(
      element(
          "ul", {}, item(counted(outcome, "Kosten", &Bases::cost)),
          item(counted(outcome, "Uren", &Bases::hours)),
          item(counted(outcome, "Duur", &Bases::duration)), per_figures(outcome),
          each(usual_entries_sentences(outcome), item), item(marks_of_steps(outcome)),
          item("Een stap telt pas mee als alles wat erbij hoort klaar is, en ook de stappen "
               "eronder."),
          item("De raad neemt de kadernota in juni en de begroting in november, en besluit niet "
               "in juli en augustus."),
          item("Eenmalig geld is gelijk verdeeld over de maanden van de actie, en uren over de "
               "maanden waarin de rol er is.")),
      element("h3", {}, "Bronnen"), sources(outcome));
}

Markup findings(const Outcome& outcome) {
  if (outcome.findings.empty()) return {};
  return element("ul", {}, each(outcome.findings, [&](const Diagnostic& finding) {
                   return element(
                       "li", {},
                       fmt::format("{}: {} ({})", name_of(finding.severity), finding.message,
                                   place_of(outcome.sources, finding.span)));
                 }));
}

Markup provenance(const Outcome& outcome) {
  const auto line = [](std::string_view title, const Markup& content) {
    return element("div", {}, element("dt", {}, title), element("dd", {}, content));
  };
  const Provenance& made = outcome.provenance;
  const Markup own =
      made.own_files.empty()
          ? Markup()
          : line(own_files_title, fmt::format("{}", fmt::join(made.own_files, ", ")));
  return element(
      "footer", {{"class", "herkomst"}, {"id", "herkomst"}},
      element("h2", {}, "Zo is dit plan gemaakt"),
      element("p", {},
              "Dezelfde bestanden geven op elke computer precies hetzelfde plan. Vergelijk de "
              "kenmerken (SHA-256) om te zien of u dezelfde bestanden hebt."),
      element(
          "dl", {}, line("Programma", "weerbaar " + made.version),
          line("Catalogus", outcome.model.catalog.id + " " + outcome.model.catalog.version),
          line("Kenmerk van het profiel", element("code", {}, made.profile_sha256)),
          line("Kenmerk van de catalogus", element("code", {}, made.catalog_sha256)), own,
          made.command.empty() ? Markup() : line(again_title, element("code", {}, made.command)),
          line("Vergeleken plannen", dutch_number(outcome.plan.evaluations)),
          line("Waarde van het plan",
               outcome.plan.bound == 0
                   ? dutch_number(outcome.plan.value)
                   : fmt::format("{} van ten hoogste {}", dutch_number(outcome.plan.value),
                                 dutch_number(outcome.plan.bound)))),
      element("a", {{"class", "naar-boven"}, {"href", "#top"}}, "Naar boven"));
}

}  // namespace weerbaar::html
