// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/solve.h"
#include "planner/search/as_plan.h"
#include "planner/search/bound.h"
#include "planner/search/easy_bound.h"
#include "planner/search/first_plan.h"
#include "planner/search/nearest_plan.h"

namespace weerbaar {

Solved solve(const Problem& problem, const Effort& effort, const Starts* known,
             const Watcher& watcher) {
  Solved solved;
  bool from_known = false;

  // A first plan by simple rules, or what can be kept of the one that is known when that is better.
  solved.found = first_plan(problem);
  if (known != nullptr) {
    SearchResult other = nearest_plan(problem, *known);
    from_known = other.is_plan() && !better(solved.found.score, other.score);
    if (from_known) solved.found = std::move(other);
  }

  // When simple rules cannot place all that must be there, is it possible at all?
  if (!is_plan(problem, solved.found.starts)) {
    const Answer answer = feasible(problem.instance);
    solved.possibility = answer.possibility;
    if (answer.possibility == Possibility::impossible) return solved;
    if (answer.possibility == Possibility::possible) solved.found = as_plan(problem, answer.starts);
  }

  // What no plan can be worth more than, and the best plan that can be found.
  const auto left = [&](const Presolved& presolved, const Bound& bound) {
    return is_plan(problem, solved.found.starts)
               ? worth_trying(problem, presolved, bound, solved.found.score.value)
               : presolved;
  };
  const Presolved presolved = presolve(problem);
  const Bound bound = effort.bound_rounds == 0
                          ? easy_bound(problem, presolved)
                          : bound_of(problem, presolved, solved.found.starts, effort.bound_rounds);
  if (!from_known && bound.tendency.rounds > 0) {
    SearchResult other = plan_of_relaxation(problem, bound.tendency);
    if (better(other.score, solved.found.score)) solved.found = std::move(other);
  }
  solved.found = search(problem, left(presolved, bound), solved.found,
                        {bound.value, effort.evaluations, from_known}, watcher);
  solved.bound = bound.value;
  solved.left = left(presolved, bound);
  solved.possibility =
      is_plan(problem, solved.found.starts) ? Possibility::possible : Possibility::unknown;
  return solved;
}

Solved solve(const Instance& instance, const Effort& effort, const Starts* known,
             const Watcher& watcher) {
  return solve(build_problem(instance), effort, known, watcher);
}

}  // namespace weerbaar
