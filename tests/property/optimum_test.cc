// SPDX-License-Identifier: EUPL-1.2
// How good the plan is, judged by two that share nothing with the search: enumeration on the
// smallest cases, and a mixed-integer solver on larger ones. What the bound promises is held
// against both.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "brute_force.h"
#include "planner/instance/start_window.h"
#include "planner/program/solver.h"
#include "planner/search/as_plan.h"
#include "planner/search/bound.h"
#include "planner/search/easy_bound.h"
#include "planner/search/first_plan.h"
#include "planner/search/schedule.h"
#include "planner/search/solve.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

std::optional<Proof> solver_says(const Problem& problem, const Presolved& presolved, int seconds) {
  std::string error;
  const auto proof =
      solve_exactly(problem, presolved, nullptr, seconds, [](const SolverProgress&) {}, error);
  CHECK_MESSAGE(proof.has_value(), error);
  return proof;
}

// No plan is worth more than the bound; and the plan `best` is none of those that the bounds for a
// single start exclude.
void check_bound(const Problem& problem, const Presolved& presolved, const Starts& best,
                 const Bound& bound) {
  const std::int64_t value = value_of(problem.instance, best);
  CHECK(bound.value >= value);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    if (!problem.items[a].open) continue;
    CAPTURE(problem.instance.actions[a].id);
    // What brings nothing may be left out by the presolve, though a plan may have it.
    if (best[a] != not_chosen &&
        std::binary_search(presolved.starts[a].begin(), presolved.starts[a].end(), best[a]))
      CHECK(bound.with_start[row_of(problem.items[a], best[a])] >= value);
  }
}

void check_bounds(const Problem& problem, const Presolved& presolved, const Starts& best) {
  check_bound(problem, presolved, best, easy_bound(problem, presolved));
  for (const int rounds : {0, 1, 25, 200, 600}) {
    CAPTURE(rounds);
    const Starts first = first_plan(problem).starts;
    check_bound(problem, presolved, best, bound_of(problem, presolved, first, rounds));
  }
}

TEST_CASE("the bound lies above the optimum that enumeration finds") {
  int compared = 0;
  for (std::uint32_t seed = 1; seed <= 5000; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || town->instance.actions.size() > 8) continue;
    const Instance& instance = town->instance;
    const auto best = best_plan(town->loaded.model);
    if (!best) continue;
    const Problem problem = build_problem(instance);
    const Presolved presolved = presolve(problem);
    Starts starts(problem.action_count, not_chosen);
    for (const auto& [start, action] : best->sequence)
      starts[*find_action(instance, action)] = start;
    check_bounds(problem, presolved, starts);
    ++compared;
  }
  CHECK(compared > 2000);
}

TEST_CASE("the solver's plan of the exact model is the one that enumeration finds") {
  int compared = 0;
  for (std::uint32_t seed = 301; seed <= 400; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || town->instance.actions.size() > 8) continue;
    const Instance& instance = town->instance;
    const auto best = best_plan(town->loaded.model);
    const Problem problem = build_problem(instance);
    const Presolved presolved = presolve(problem);
    if (presolved.none) {
      CHECK(!best.has_value());
      continue;
    }
    const auto proof = solver_says(problem, presolved, 20);
    if (!proof) continue;
    CHECK(proof->infeasible == !best.has_value());
    if (!best) continue;
    CHECK(proof->bound == best->value);
    CHECK(as_plan(problem, proof->starts).score.missing == 0);
    CHECK(value_of(instance, proof->starts) == best->value);
    ++compared;
  }
  CHECK(compared > 30);
}

TEST_CASE("no solver finds a better plan where it proves the best") {
  int proven = 0;
  for (std::uint32_t seed = 1; proven < 200 && seed <= 1000; ++seed) {
    CAPTURE(seed);
    const Size size{8 + static_cast<int>(seed % 12), 8 + static_cast<int>(seed % 7), 3};
    const auto town = random_town(seed, size);
    if (!town) continue;
    const Instance& instance = town->instance;
    const Problem problem = build_problem(instance);
    const Presolved presolved = presolve(problem);
    const Solved solved = solve(problem, {default_evaluations, 100});
    if (presolved.none) continue;
    const auto proof = solver_says(problem, presolved, 10);
    if (!proof || proof->starts.empty()) continue;
    CHECK(is_plan(problem, solved.found.starts));
    const std::int64_t best = value_of(instance, proof->starts);
    CHECK(solved.bound >= best);
    if (proof->bound != best) continue;  // stopped by its time
    CHECK(solved.found.score.value == best);
    check_bounds(problem, presolved, proof->starts);
    ++proven;
  }
  CHECK(proven == 200);
}

}  // namespace
}  // namespace weerbaar::testing
