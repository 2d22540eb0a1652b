// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/plan.h"

#include <utility>

#include "planner/instance/runs.h"

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

std::vector<Planned> planned_from(const Instance& instance, const Starts& starts) {
  std::vector<Planned> chosen;
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (!contains(starts, a)) continue;
    const Action& action = instance.actions[a];
    Planned planned;
    planned.action = a;
    planned.start = starts[a];
    planned.finish = finish_of(action, planned.start);
    for (const Run& run : runs_of(instance, action, planned.start))
      if (run.start != planned.start) planned.runs.push_back(run.start);
    chosen.push_back(std::move(planned));
  }
  return chosen;
}

std::optional<std::int64_t> gap_in_tenths(std::int64_t value, std::int64_t bound) {
  if (value == bound) return 0;
  if (value == 0) return std::nullopt;
  return ((bound - value) * 1000 + value - 1) / value;
}

}  // namespace weerbaar
