#include "planner/plan/outcome.h"

#include <algorithm>

namespace weerbaar {

const Measure& measure_of(const Outcome& outcome, ActionIndex action) {
  return outcome.model.catalog.measures[outcome.instance.actions[action].measure];
}

const Capacity* capacity_of(const Outcome& outcome, RoleIndex role) {
  for (const Capacity& capacity : outcome.model.profile.capacities)
    if (capacity.role == role) return &capacity;
  return nullptr;
}

std::vector<ActionIndex> waits_for(const Outcome& outcome, ActionIndex action) {
  std::vector<ActionIndex> before;
  for (const Planned& planned : outcome.plan.chosen)
    if (std::count(planned.enables.begin(), planned.enables.end(), action) > 0)
      before.push_back(planned.action);
  return before;
}

PillarIndex home_pillar(const Outcome& outcome, ActionIndex action) {
  const Planned* planned = find_planned(outcome.plan, action);
  return planned == nullptr ? outcome.instance.actions[action].first_pillar : planned->main_pillar;
}

}  // namespace weerbaar
