#include "planner/search/solve.h"
#include "planner/search/first_plan.h"

#include <algorithm>

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
  return as_plan(problem, starts).score.missing == 0;
}

Solved solve(const Problem& problem, const Effort& effort, const Starts* known) {
  Solved solved;

  // A first plan by simple rules, or the one that is known when that is better.
  solved.found = first_plan(problem);
  if (known != nullptr) {
    SearchResult other = as_plan(problem, *known);
    if (better(other.score, solved.found.score)) solved.found = std::move(other);
  }

  // When simple rules cannot place all that must be there, is it possible at all?
  if (!is_plan(problem, solved.found.starts)) {
    const Answer answer = feasible(*problem.instance);
    solved.possibility = answer.possibility;
    if (answer.possibility == Possibility::impossible) return solved;
    if (answer.possibility == Possibility::possible) solved.found = as_plan(problem, answer.starts);
  }

  // What no plan can be worth more than, and the best plan that can be found.
  const Presolved presolved = presolve(problem);
  const Bound bound = bound_of(problem, presolved, solved.found.starts, effort.bound_rounds);
  solved.found = search(problem, presolved, bound, solved.found, effort.evaluations);
  solved.bound = bound.value;
  solved.possibility =
      is_plan(problem, solved.found.starts) ? Possibility::possible : Possibility::unknown;
  return solved;
}

Solved solve(const Instance& instance, const Effort& effort, const Starts* known) {
  return solve(build_problem(instance, start_windows(instance)), effort, known);
}

}  // namespace weerbaar
