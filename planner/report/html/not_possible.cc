// When the profile has no plan as it stands: what clashes and what would mend it, before all else.
// What follows is the plan after the first repair, and every screen and sheet says so.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/html/label_text.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// What a finding names as the files do, between backticks, by its title: who decides does not write
// the files.
std::string title_of(const Outcome& outcome, const std::string& id) {
  for (const Action& action : outcome.instance.actions)
    if (action.id == id) return action.title;
  for (const Role& role : outcome.model.catalog.roles)
    if (role.id == id) return role.name;
  return id;
}

std::string in_titles(const Outcome& outcome, std::string_view text) {
  std::string result;
  bool named = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('`'), text.size());
    const std::string part(text.substr(0, end));
    result += named ? fmt::format("“{}”", title_of(outcome, part)) : part;
    text.remove_prefix(std::min(end + 1, text.size()));
    named = !named;
  }
  return result;
}

std::string changes_text(const Outcome& outcome) {
  return in_titles(outcome, fmt::format("{}", fmt::join(outcome.repairs, "; en ook ")));
}

Markup clash(const Outcome& outcome, const Diagnostic& finding) {
  const auto line = [&](const std::string& text) {
    return element("li", {}, in_titles(outcome, text));
  };
  const bool alone = finding.code != Code::no_plan;
  return element(
      "li", {},
      element("p", {}, element("strong", {}, capitalised(in_titles(outcome, finding.message))),
              "."),
      finding.repairs.empty()
          ? Markup()
          : join(element("p", {},
                         alone ? "Elk hiervan lost dit op, als er verder niets moet:"
                               : "Elk hiervan lost dit op:"),
                 element("ul", {}, each(finding.repairs, line))),
      element("p", {{"class", "noot"}}, place_of(outcome.sources, finding.span)));
}

}  // namespace

std::string condition_text(const Outcome& outcome) {
  if (outcome.repairs.empty()) return "";
  return "NIET MOGELIJK zonder: " + changes_text(outcome);
}

Markup not_possible(const Outcome& outcome) {
  if (outcome.repairs.empty()) return {};
  const Markup clashes = each(outcome.findings, [&](const Diagnostic& finding) {
    return finding.severity == Severity::error ? clash(outcome, finding) : Markup();
  });
  return join(
      element("p", {}, "Met dit profiel kan niet alles wat moet. Dit botst:"),
      element("ol", {{"class", "botsingen"}}, clashes),
      element("p", {{"class", "waarschuwing"}}, "Hieronder staat het plan na deze verandering: ",
              element("strong", {}, changes_text(outcome)),
              ". Zonder die verandering kan dit plan niet."));
}

Markup condition_band(const Outcome& outcome) {
  if (outcome.repairs.empty()) return {};
  return element("p", {{"class", "voorwaarde"}, {"id", "voorwaarde"}, {"role", "note"}},
                 condition_text(outcome));
}

}  // namespace weerbaar::html
