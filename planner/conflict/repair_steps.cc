// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/repair_steps.h"

#include "model/limits.h"

namespace weerbaar {

namespace {

constexpr int longest_wait = 36;  // months that an end may move

}  // namespace

std::vector<std::int64_t> less_steering(const Instance& instance) {
  std::vector<std::int64_t> steps;
  for (std::int64_t hours = instance.steering.hours; hours-- > 0;)
    steps.push_back(hours);
  return steps;
}

std::vector<std::int64_t> horizon_steps(const Instance& instance) {
  std::vector<std::int64_t> steps;
  for (int months = 1; months <= longest_wait && instance.months + months <= max_months; ++months)
    steps.push_back(months);
  return steps;
}

std::vector<std::int64_t> start_steps(const Instance& instance, ActionIndex a) {
  const Action& action = instance.actions[a];
  std::vector<std::int64_t> steps;
  for (int shift = 1; shift <= instance.months; ++shift)
    for (const int each : {shift, -shift}) {
      const int start = *action.fixed_start + each;
      if (action.earliest_start <= start && start + action.duration <= instance.months)
        steps.push_back(each);
    }
  return steps;
}

}  // namespace weerbaar
