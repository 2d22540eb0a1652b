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
  Schedule schedule(problem);
  Scheduler scheduler(problem);
  scheduler.place_fixed(schedule);
  for (const bool mandatory : {true, false})
    for (const auto& [start, a] : order)
      if (problem.items[a].mandatory == mandatory) scheduler.insert_from(schedule, a, start);
  // What must be there since may find no room any more beside the rest, and then goes before it.
  for (const ActionIndex a : problem.mandatory)
    if (!schedule.has(a)) scheduler.insert(schedule, a);
  return as_plan(problem, schedule.starts());  // what has its own start may still not fit
}

}  // namespace weerbaar
