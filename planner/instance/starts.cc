#include "planner/instance/starts.h"

#include <algorithm>

namespace weerbaar {

Shift shift_between(const Starts& before, const Starts& after) {
  Shift shift;
  for (ActionIndex a = 0; a < before.size(); ++a) {
    if (!contains(before, a) && contains(after, a)) shift.in.push_back(a);
    if (contains(before, a) && !contains(after, a)) shift.out.push_back(a);
  }
  return shift;
}

std::int64_t value_of(const Instance& instance, const Starts& starts) {
  std::int64_t value = 0;
  // Per month what is finished in it; what is finished after the end brings nothing.
  std::vector<PerPillar<int>> gained(static_cast<std::size_t>(instance.months));
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (starts[a] == not_chosen) continue;
    const Action& action = instance.actions[a];
    const int finish = std::max(0, starts[a] + action.duration - 1);
    if (finish >= instance.months) continue;
    auto& month = gained[static_cast<std::size_t>(finish)];
    for (PillarIndex p = 0; p < pillar_count; ++p)
      month[p] += action.effect[p];
  }
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int64_t whole = instance.shortfall[p];
    std::int64_t left = whole;
    std::int64_t sum = 0;
    for (int month = 0; month < instance.months; ++month) {
      left = std::max<std::int64_t>(0, left - gained[static_cast<std::size_t>(month)][p]);
      sum += whole * whole - left * left;
    }
    value += instance.weight[p] * sum;
  }
  return value;
}

}  // namespace weerbaar
