// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/nearest_plan.h"

#include <algorithm>

#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

SearchResult no_plan(const Problem& problem) {
  return {Starts(problem.action_count, not_chosen),
          {.missing = static_cast<int>(problem.action_count) + 1},
          0};
}

// As much as goes, what must be there first; what must be there and is not in the plan before all
// that need not be there, or after it.
SearchResult refilled(const Problem& problem, const std::vector<std::pair<int, ActionIndex>>& order,
                      bool newcomers_first) {
  Schedule schedule(problem);
  Scheduler scheduler(problem);
  scheduler.place_fixed(schedule);
  const auto insert_all = [&](bool mandatory) {
    for (const auto& [start, a] : order)
      if (problem.items[a].mandatory == mandatory) scheduler.insert_from(schedule, a, start);
  };
  const auto insert_newcomers = [&] {
    for (const ActionIndex a : problem.mandatory)
      if (!schedule.has(a)) scheduler.insert(schedule, a);
  };
  insert_all(true);
  if (newcomers_first) insert_newcomers();
  insert_all(false);
  if (!newcomers_first) insert_newcomers();
  return as_plan(problem, schedule.starts());  // what has its own start may still not fit
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

SearchResult nearest_plan(const Problem& problem, const Starts& starts) {
  SearchResult same = as_plan(problem, starts);
  if (same.is_plan()) return same;
  std::vector<std::pair<int, ActionIndex>> order;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a)) order.emplace_back(starts[a], a);
  std::sort(order.begin(), order.end());
  // Room is left for it mostly, and then the rest stays where it is.
  if (SearchResult after = refilled(problem, order, false); after.is_plan()) return after;
  return refilled(problem, order, true);
}

}  // namespace weerbaar
