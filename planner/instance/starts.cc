// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/starts.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "planner/instance/runs.h"

namespace weerbaar {

Shift shift_between(const Starts& before, const Starts& after) {
  Shift shift;
  for (ActionIndex a = 0; a < before.size(); ++a) {
    if (!contains(before, a) && contains(after, a)) shift.in.push_back(a);
    if (contains(before, a) && !contains(after, a)) shift.out.push_back(a);
  }
  return shift;
}

std::array<int, step_count> completions_of(const Instance& instance, const Ladder& ladder,
                                           const Starts& starts) {
  std::array<int, step_count> completions{};
  completions.fill(not_reached);
  int below = at_start;
  for (std::size_t k = 0; k < step_count; ++k) {
    const Step& step = ladder.steps[k];
    if (!step.reachable) break;
    for (const std::vector<ActionIndex>& need : step.needs) {
      int soonest = not_reached;
      for (const ActionIndex a : need)
        if (contains(starts, a))
          soonest = std::min(soonest, std::max(0, finish_of(instance.actions[a], starts[a])));
      below = std::max(below, soonest);
    }
    if (below >= instance.months) break;
    completions[k] = below;
  }
  return completions;
}

std::int64_t value_of(const Instance& instance, const Starts& starts) {
  std::int64_t value = 0;
  for (const Ladder& ladder : instance.ladders) {
    const std::array<int, step_count> completions = completions_of(instance, ladder, starts);
    for (std::size_t k = 0; k < step_count; ++k)
      if (completions[k] != not_reached && completions[k] != at_start)
        value += ladder.steps[k].worth * (instance.months - completions[k]);
  }
  return value;
}

bool earlier_sequence(const Starts& left, const Starts& right) {
  const auto chosen = [](const Starts& starts) {
    return std::count_if(starts.begin(), starts.end(), [](int s) { return s != not_chosen; });
  };
  const auto left_count = chosen(left);
  const auto right_count = chosen(right);
  if (left_count != right_count) return left_count < right_count;
  std::pair<int, ActionIndex> first{std::numeric_limits<int>::max(), 0};
  bool is_left = false;
  for (ActionIndex a = 0; a < left.size(); ++a) {
    if (left[a] == right[a]) continue;
    for (const bool of_left : {true, false}) {
      const std::pair<int, ActionIndex> pair{(of_left ? left : right)[a], a};
      if (pair.first == not_chosen || first < pair) continue;
      first = pair;
      is_left = of_left;
    }
  }
  return is_left;
}

}  // namespace weerbaar
