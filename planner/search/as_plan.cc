// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/as_plan.h"

#include <algorithm>

#include "planner/search/schedule.h"

namespace weerbaar {

namespace {

SearchResult no_plan(const Problem& problem) {
  return {Starts(problem.action_count, not_chosen),
          {.missing = static_cast<int>(problem.action_count) + 1},
          0};
}

}  // namespace

SearchResult as_plan(const Problem& problem, const Starts& starts) {
  Schedule schedule(problem);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    if (starts[a] == not_chosen) continue;
    const Problem::Item& item = problem.items[a];
    const bool allowed = item.open && item.first <= starts[a] && starts[a] <= item.last &&
                         std::none_of(item.excludes.begin(), item.excludes.end(),
                                      [&](ActionIndex other) { return schedule.has(other); }) &&
                         schedule.fits(a, starts[a]);
    if (!allowed) return no_plan(problem);
    schedule.put(a, starts[a]);
  }
  for (ActionIndex a = 0; a < problem.action_count; ++a)
    if (schedule.has(a) && !schedule.ready(a)) return no_plan(problem);
  return {schedule.starts(), schedule.score(), 1};
}

bool is_plan(const Problem& problem, const Starts& starts) {
  return as_plan(problem, starts).is_plan();
}

}  // namespace weerbaar
