// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/known_plan.h"

#include <fmt/format.h>

namespace weerbaar {

KnownPlan known_plan(const Instance& instance, const Starts& starts) {
  KnownPlan known;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a))
      known.starts.push_back({instance.actions[a].id, instance.start + starts[a]});
  return known;
}

Starts starts_of(const Instance& instance, const KnownPlan& known) {
  Starts starts(instance.actions.size(), not_chosen);
  for (const KnownPlan::Start& start : known.starts) {
    const std::optional<ActionIndex> action = find_action(instance, start.action);
    if (!action) continue;
    const int month = start.month - instance.start;
    if (month >= 0 || instance.actions[*action].state == ActionState::running)
      starts[*action] = month;
  }
  return starts;
}

std::vector<GoneAction> gone_actions(const Instance& instance, const KnownPlan& known) {
  std::vector<GoneAction> gone;
  for (std::size_t at = 0; at < known.starts.size(); ++at)
    if (const std::string& id = known.starts[at].action; !find_action(instance, id))
      gone.push_back({at, fmt::format("de actie `{}` van het oude plan bestaat niet meer", id)});
  return gone;
}

}  // namespace weerbaar
