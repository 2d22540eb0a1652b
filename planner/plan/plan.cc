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

std::optional<std::int64_t> gap_in_tenths(std::int64_t value, std::int64_t bound) {
  if (value == bound) return 0;
  if (value == 0) return std::nullopt;
  return ((bound - value) * 1000 + value - 1) / value;
}

}  // namespace weerbaar
