// SPDX-License-Identifier: EUPL-1.2
// What CBC makes of one case, from nothing, as `--bewijs` calls it: the value of its plan (0:
// none), its bound, and "optimal", "stopped" or "none". tests/bench/solvers.sh keeps what it says.
//   bench_solver NAME SECONDS [FOLDER...]
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <limits>

#include "planner/instance/start_window.h"
#include "planner/program/solver.h"
#include "planner/search/as_plan.h"
#include "planner/search/schedule.h"
#include "tests/bench/bench_case.h"

int main(int count, char** words) {
  using namespace weerbaar;
  using namespace weerbaar::testing;
  if (count < 3) return 2;
  const std::string name = words[1];
  for (const BenchCase& each : bench_cases({words + 3, words + count})) {
    if (each.name != name) continue;
    const Problem problem = build_problem(bench_instance(each));
    std::string error;
    const auto proof = solve_exactly(
        problem, presolve(problem), nullptr, std::atoi(words[2]), [](const SolverProgress&) {},
        error);
    if (!proof) {
      fmt::print(stderr, "{}: {}\n", name, error);
      return 1;
    }
    const bool plan = !proof->starts.empty() && is_plan(problem, proof->starts);
    const std::int64_t value = plan ? value_of(problem.instance, proof->starts) : 0;
    const bool knows = proof->bound < std::numeric_limits<std::int64_t>::max();
    fmt::print("{}\t{}\t{}\n", value, knows ? fmt::format("{}", proof->bound) : "-",
               !plan                   ? "none"
               : value == proof->bound ? "optimal"
                                       : "stopped");
    return 0;
  }
  fmt::print(stderr, "{}: no such case\n", name);
  return 1;
}
