#include "planner/report/html/sections.h"

#include <algorithm>

#include "planner/report/words.h"

namespace weerbaar::html {

Markup scrollable(std::string_view name, const Markup& content) {
  return element("div",
                 {{"class", "scroll"}, {"role", "region"}, {"aria-label", name}, {"tabindex", 0}},
                 content);
}

Markup head_row(const std::vector<std::string>& titles, std::size_t left) {
  Markup cells;
  for (std::size_t c = 0; c < titles.size(); ++c)
    cells += element("th", {{"scope", "col"}, {"class", c < left ? absent : "n"}}, titles[c]);
  return element("thead", {}, element("tr", {}, cells));
}

Markup number_cell(const Markup& content) {
  return element("td", {{"class", "n"}}, content);
}

Markup starred(const std::string& text, Basis basis) {
  if (basis == Basis::source) return text;
  return join(text, element("sup", {}, "*"));
}

Basis basis_of(const Outcome& outcome, const std::vector<ActionIndex>& actions,
               Basis Measure::* basis) {
  const bool assumed = std::any_of(actions.begin(), actions.end(), [&](ActionIndex action) {
    return measure_of(outcome, action).*basis == Basis::assumption;
  });
  return assumed ? Basis::assumption : Basis::source;
}

Basis basis_of(const Outcome& outcome, Basis Measure::* basis) {
  std::vector<ActionIndex> actions;
  for (const Planned& planned : outcome.plan.chosen)
    actions.push_back(planned.action);
  return basis_of(outcome, actions, basis);
}

}  // namespace weerbaar::html
