#include "planner/plan/plan.h"

namespace weerbaar {

const Planned* find_planned(const Plan& plan, ActionIndex action) {
  for (const Planned& planned : plan.chosen)
    if (planned.action == action) return &planned;
  return nullptr;
}

Starts starts_of(const Instance& instance, const Plan& plan) {
  Starts starts(instance.actions.size(), not_chosen);
  for (const Planned& planned : plan.chosen)
    starts[planned.action] = planned.start;
  return starts;
}

}  // namespace weerbaar
