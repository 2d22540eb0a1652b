// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/planned_well.h"

#include "planner/search/as_plan.h"

namespace weerbaar {

namespace {

bool goes_before(const SearchResult& left, const SearchResult& right) {
  if (left.score == right.score) return earlier_sequence(left.starts, right.starts);
  return better(left.score, right.score);
}

}  // namespace

void take_if_better(const Problem& problem, const Starts& starts, SearchResult& best) {
  SearchResult plan = as_plan(problem, starts);
  if (plan.is_plan() && (!best.is_plan() || goes_before(plan, best))) best = std::move(plan);
}

SearchResult planned_well(const Problem& problem, const std::vector<Starts>& known,
                          const Effort& quick, const Effort& full,
                          const NextWatcher& next_watcher) {
  SearchResult best = as_plan(problem, known.front());
  for (const Starts& starts : known)
    take_if_better(problem, starts, best);
  const Starts begin = best.is_plan() ? best.starts : known.front();
  take_if_better(problem, solve(problem, quick, &begin, next_watcher()).found.starts, best);
  const Solved from_nothing = solve(problem, full, nullptr, next_watcher());
  if (from_nothing.possibility != Possibility::possible) return best;
  take_if_better(problem, from_nothing.found.starts, best);
  const Starts on = best.starts;
  take_if_better(problem, solve(problem, full, &on, next_watcher()).found.starts, best);
  return best;
}

}  // namespace weerbaar
