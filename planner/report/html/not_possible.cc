// SPDX-License-Identifier: EUPL-1.2
// When the profile has no plan as it stands: what clashes and what would mend it, before all else.
// What follows is the plan after the first repair, and every screen and sheet says so; or nothing,
// when there is no such plan.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/html/label_text.h"
#include "planner/report/html/sections.h"
#include "planner/report/no_plan.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

std::string changes_text(const Outcome& outcome) {
  return in_titles(outcome.model, outcome.instance,
                   fmt::format("{}", fmt::join(outcome.repairs, "; en ook ")));
}

Markup clash(const Model& model, const Instance& instance, const Sources& sources,
             const Diagnostic& finding) {
  const auto line = [&](const std::string& text) {
    return element("li", {}, in_titles(model, instance, text));
  };
  const bool alone = finding.code != Code::no_plan;
  return element(
      "li", {},
      element("p", {},
              element("strong", {}, capitalised(in_titles(model, instance, finding.message))), "."),
      finding.repairs.empty()
          ? Markup()
          : join(element("p", {},
                         alone ? "Elk hiervan lost dit op, als er verder niets moet:"
                               : "Elk hiervan lost dit op:"),
                 element("ul", {}, each(finding.repairs, line))),
      element("p", {{"class", "noot"}}, place_of(sources, finding.span)));
}

Markup clashes(const Model& model, const Instance& instance, const Sources& sources,
               const std::vector<Diagnostic>& findings) {
  return join(
      element("p", {}, "Met dit profiel kan niet alles wat moet. Dit botst:"),
      element("ol", {{"class", "botsingen"}}, each(findings, [&](const Diagnostic& finding) {
                return finding.severity == Severity::error
                           ? clash(model, instance, sources, finding)
                           : Markup();
              })));
}

}  // namespace

std::string condition_text(const Outcome& outcome) {
  if (outcome.repairs.empty()) return "";
  return "NIET MOGELIJK zonder: " + changes_text(outcome);
}

Markup not_possible(const Outcome& outcome) {
  if (outcome.repairs.empty()) return {};
  return join(
      clashes(outcome.model, outcome.instance, outcome.sources, outcome.findings),
      element("p", {{"class", "waarschuwing"}}, "Hieronder staat het plan na deze verandering: ",
              element("strong", {}, changes_text(outcome)),
              ". Zonder die verandering kan dit plan niet."));
}

Markup no_plan(const NoPlan& found) {
  const auto paragraph = [](const std::string& text) { return element("p", {}, text); };
  return join(clashes(found.model, found.instance, found.sources, found.findings),
              element("h3", {}, "Wat wij hebben geprobeerd"), paragraph(tried_text(found)),
              element("h3", {}, "Wat u kunt doen"), each(advice_sentences(found), paragraph),
              element("h3", {}, "Hoe dit is gemaakt"),
              each(origin_sentences(found.model, found.provenance), paragraph));
}

Markup condition_band(const std::string& text) {
  if (text.empty()) return {};
  return element(
      "aside", {{"class", "voorwaarde"}, {"id", "voorwaarde"}, {"aria-label", "Voorwaarde"}}, text);
}

}  // namespace weerbaar::html
