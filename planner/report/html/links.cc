// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "planner/instance/ladders.h"
#include "planner/report/words.h"

namespace weerbaar::html {

std::string anchor_of(const Outcome& outcome, ActionIndex action) {
  return "actie-" + outcome.instance.actions[action].id;
}

std::string mark_of(const Outcome& outcome, ActionIndex action) {
  const Planned* planned = find_planned(outcome.plan, action);
  return planned == nullptr ? "m" + std::to_string(action) : "a" + std::to_string(planned->number);
}

std::optional<StepOf> home_step(const Outcome& outcome, ActionIndex action) {
  const std::optional<BlockIndex> home = home_block(outcome.model, outcome.instance, action);
  if (!home) return std::nullopt;
  for (const StepOf& step : measure_of(outcome, action).steps)
    if (step.block == *home) return step;
  return std::nullopt;
}

std::string step_anchor(const Block& block, int step) {
  return fmt::format("stap-{}-{}", block.id, step);
}

Markup link_to(const Outcome& outcome, ActionIndex action, const Markup& content) {
  return element("a", {{"href", "#" + mark_of(outcome, action)}}, content);
}

Markup action_link(const Outcome& outcome, ActionIndex action) {
  const Planned* planned = find_planned(outcome.plan, action);
  const std::string& title = outcome.instance.actions[action].title;
  if (planned == nullptr) return link_to(outcome, action, title);
  return link_to(outcome, action,
                 join(element("b", {}, std::to_string(planned->number)), " ", title));
}

Markup number_links(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<const Planned*> chosen;
  for (const ActionIndex action : actions)
    if (const Planned* planned = find_planned(outcome.plan, action)) chosen.push_back(planned);
  std::sort(chosen.begin(), chosen.end(),
            [](const Planned* a, const Planned* b) { return a->number < b->number; });
  std::vector<Markup> links;
  for (const Planned* planned : chosen)
    links.push_back(link_to(outcome, planned->action, std::to_string(planned->number)));
  return separated(links, ", ");
}

std::vector<std::size_t> used_sources(const Outcome& outcome) {
  std::set<std::size_t> used;
  for (const Planned& planned : outcome.plan.chosen)
    for (const Citation& citation : measure_of(outcome, planned.action).citations)
      used.insert(citation.source);
  return {used.begin(), used.end()};
}

Markup source_link(const std::vector<std::size_t>& used, std::size_t source) {
  const auto number = std::lower_bound(used.begin(), used.end(), source) - used.begin() + 1;
  return element("a", {{"href", fmt::format("#b{}", number)}}, fmt::format("bron {}", number));
}

std::string owner_anchor(const Outcome& outcome, RoleIndex role) {
  return "eigenaar-" + outcome.model.catalog.roles[role].id;
}

Markup action_list(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  return element("ul", {{"class", "acties"}}, each(actions, [&](ActionIndex action) {
                   return element("li", {}, action_link(outcome, action));
                 }));
}

}  // namespace weerbaar::html
