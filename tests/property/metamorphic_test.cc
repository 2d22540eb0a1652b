// SPDX-License-Identifier: EUPL-1.2
// What is found when it is decided is found when it is free: a decision only takes plans away, so
// with one the search must not come to a better plan than without it.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "planner/search/solve.h"
#include "tests/bench/bench_case.h"

namespace weerbaar::testing {

namespace {

// With all that the step itself asks decided; none when something it asks has alternatives.
std::optional<Instance> with_step_decided(const Problem& problem, MilestoneIndex step) {
  Instance instance = problem.instance;
  for (const std::vector<ActionIndex>& need : problem.milestones[step].needs) {
    if (need.size() != 1) return std::nullopt;
    instance.actions[need.front()].mandatory = true;
  }
  return instance;
}

// All that the step itself asks is in the plan.
bool is_in(const Starts& starts, const Problem::Milestone& step) {
  return std::all_of(step.needs.begin(), step.needs.end(), [&](const auto& need) {
    return std::any_of(need.begin(), need.end(),
                       [&](ActionIndex a) { return contains(starts, a); });
  });
}

TEST_CASE("a plan with a step decided is not better than the plan without") {
  constexpr Effort usual{default_evaluations, 20};  // the bound has no part in it
  int fits = 0;
  for (const BenchCase& each : bench_cases({})) {
    if (each.name != "product-13" && each.name != "rugzak-60" && each.name != "mix-60") continue;
    CAPTURE(each.name);
    const Problem problem = build_problem(bench_instance(each));
    const Solved free = solve(problem, usual);
    for (MilestoneIndex step = 0; step < problem.milestones.size(); ++step) {
      if (problem.milestones[step].worth == 0 || is_in(free.found.starts, problem.milestones[step]))
        continue;
      const auto decided = with_step_decided(problem, step);
      if (!decided) continue;
      CAPTURE(step);
      const Solved other = solve(*decided, usual);
      if (!other.found.is_plan()) continue;
      CHECK(other.found.score.value <= free.found.score.value);
      ++fits;
    }
  }
  CHECK(fits > 20);
}

}  // namespace

}  // namespace weerbaar::testing
