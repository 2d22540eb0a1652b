// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/easy_bound.h"

#include <algorithm>

namespace weerbaar {

Bound easy_bound(const Problem& problem, const Presolved& presolved) {
  std::vector<int> finish(problem.action_count, problem.months);  // the soonest; the horizon: never
  for (ActionIndex a = 0; a < problem.action_count; ++a)
    for (const int start : presolved.starts[a])
      finish[a] = std::min(finish[a], finish_at(problem, a, start));

  Bound bound;
  std::vector<int> complete;  // [milestone]
  for (const Problem::Milestone& step : problem.milestones) {
    int month = step.lower ? complete[*step.lower] : 0;
    for (const std::vector<ActionIndex>& need : step.needs) {
      int soonest = problem.months;
      for (const ActionIndex a : need)
        soonest = std::min(soonest, finish[a]);
      month = std::max(month, soonest);
    }
    complete.push_back(month);
    bound.value += step.worth * (problem.months - month);
  }
  bound.with_start.assign(problem.cost.size(), bound.value);
  return bound;
}

}  // namespace weerbaar
