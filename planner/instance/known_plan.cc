#include "planner/instance/known_plan.h"

#include <algorithm>

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
    const auto found = std::lower_bound(
        instance.actions.begin(), instance.actions.end(), start.action,
        [](const Action& action, const std::string& id) { return action.id < id; });
    if (found == instance.actions.end() || found->id != start.action) continue;
    const int month = start.month - instance.start;
    if (month >= 0 || found->state == ActionState::running)
      starts[static_cast<ActionIndex>(found - instance.actions.begin())] = month;
  }
  return starts;
}

}  // namespace weerbaar
