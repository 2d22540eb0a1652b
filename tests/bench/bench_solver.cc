// What the solver makes of each case, from nothing: the figures of tests/bench/cbc.tsv.
//   bench_solver SECONDS [FIRST [LAST]] >> tests/bench/cbc.tsv
// A row a case: number, value of its plan (0: none), its bound, "optimal" or "stopped".
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "bench_case.h"
#include "planner/instance/start_window.h"
#include "planner/program/solver.h"
#include "planner/search/schedule.h"

int main(int count, char** words) {
  using namespace weerbaar;
  using namespace weerbaar::testing;
  if (count < 2) return 2;
  const int seconds = std::atoi(words[1]);
  const int first = count > 2 ? std::atoi(words[2]) : 0;
  const int last = count > 3 ? std::atoi(words[3]) : bench_case_count - 1;
  for (int number = first; number <= last; ++number) {
    const Instance instance = bench_instance(bench_shape(number));
    const Problem problem = build_problem(instance);
    std::string error;
    const auto proof = solve_exactly(
        problem, presolve(problem), nullptr, seconds, [](const SolverProgress&) {}, error);
    if (!proof) {
      fmt::print(stderr, "{}: {}\n", number, error);
      return 1;
    }
    const std::int64_t value = proof->starts.empty() ? 0 : value_of(instance, proof->starts);
    fmt::print("{}\t{}\t{}\t{}\n", number, value, proof->bound,
               value == proof->bound ? "optimal" : "stopped");
    std::fflush(stdout);
  }
  return 0;
}
