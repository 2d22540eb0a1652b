// SPDX-License-Identifier: EUPL-1.2
// How good are our plans, and the bound? Each case planned in about a tenth of a second, a second
// and ten seconds of one core, beside the best that is known of it: the known optimum of a foreign
// case, or what solvers made of the same model in a minute each (tests/bench/solvers.tsv), where
// the best of our own runs is kept too. Prints the tables of docs/benchmark.md.
//   bench_optimum SOLVERS_TSV LIMITS ONLY [FOLDER...]
// LIMITS: seconds with commas, as 0.1,1,10. ONLY: what the names of the cases begin with; empty:
// all. FOLDER: as for bench_cases. Each case is also told on standard error, as soon as it is done.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "planner/instance/start_window.h"
#include "planner/search/as_plan.h"
#include "planner/search/presolve.h"
#include "planner/search/solve.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/bench_table.h"
#include "tests/bench/mip_file.h"

namespace {

using namespace weerbaar;
using namespace weerbaar::testing;

// Of the processor, so that a busy machine does not count.
class Clock {
 public:
  double seconds() const {
    return static_cast<double>(std::clock() - begin_) / static_cast<double>(CLOCKS_PER_SEC);
  }

 private:
  std::clock_t begin_ = std::clock();
};

struct Run {
  std::int64_t value = 0;  // 0: no plan
  std::int64_t bound = 0;
  std::int64_t evaluations = 0;
  double seconds = 0;
};

// All that this program asks of the planner: one whole plan, with its bound, of so many
// evaluations.
Run plan_once(const Problem& problem, std::int64_t evaluations) {
  const Clock clock;
  const Solved solved = solve(problem, effort_for(evaluations));
  const std::int64_t value = is_plan(problem, solved.found.starts) ? solved.found.score.value : 0;
  return {value, solved.bound, solved.found.evaluations, clock.seconds()};
}

// The search stops by its number of evaluations. How many take about so long is measured by shorter
// runs, of which `last` is the longest; one that stops before its number has come to its own end.
Run plan_for(double seconds, const Run& last, const Problem& problem) {
  Run run = last;
  do {
    // In steps of ten at most: the first evaluations of a run are not like the later ones.
    const double times = run.seconds == 0 ? 0 : 0.95 * seconds / run.seconds;
    const auto evaluations = std::max<std::int64_t>(
        1'000, static_cast<std::int64_t>(static_cast<double>(run.evaluations) *
                                         std::clamp(times, 1.2, 10.0)));
    run = plan_once(problem, evaluations);
    if (run.evaluations < evaluations) break;
  } while (run.seconds * 1.3 < seconds);
  return run;
}

std::vector<double> limits_of(const char* words) {
  std::vector<double> limits;
  while (*words != '\0') {
    char* end = nullptr;
    limits.push_back(std::strtod(words, &end));
    if (end == words) return {};
    words = *end == ',' ? end + 1 : end;
  }
  return limits;
}

BenchRow row_of_case(const BenchCase& bench_case, const std::vector<double>& limits,
                     const SolverTable& solvers) {
  const Problem problem = build_problem(bench_instance(bench_case));
  const Presolved presolved = presolve(problem);
  BenchRow row;
  row.name = bench_case.name;
  row.foreign = bench_case.kind == CaseKind::foreign;
  row.actions = problem.action_count;
  row.months = problem.months;
  if (row.foreign && !problem.milestones.empty()) row.month = problem.milestones.front().worth;
  for (const auto& starts : presolved.starts)
    if (!starts.empty()) ++row.open;
  row.hash = hash_of(mip_text(build_exact_model(problem, presolved)));
  row.known = known_best(solvers, bench_case.name, row.hash);
  if (bench_case.known > row.known.value) row.known = {bench_case.known, row.known.bound, "others"};
  if (bench_case.proven) row.known.bound = bench_case.known;
  Run run;
  for (const double limit : limits) {
    // What has the known optimum of others' data needs no longer run.
    const bool there =
        bench_case.proven && !row.values.empty() && row.values.back() == bench_case.known;
    if (there) {
      row.values.push_back(row.values.back());
      continue;
    }
    run = plan_for(limit, run, problem);
    row.values.push_back(run.value);
    row.bound = row.values.size() == 1 ? run.bound : std::min(row.bound, run.bound);
  }
  return row;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const std::vector<double> limits = limits_of(words[2]);
  if (limits.empty()) return 2;
  const SolverTable solvers = read_solvers(words[1]);
  std::vector<BenchRow> rows;
  for (const BenchCase& each : bench_cases({words + 4, words + count})) {
    if (!each.name.starts_with(words[3])) continue;
    rows.push_back(row_of_case(each, limits, solvers));
    fmt::print(stderr, "{}\n", one_line(rows.back()));
    if (const Known best = best_of(rows.back()); best.bound < best.value) {
      fmt::print(stderr, "{}: a bound of {} below a plan of {}\n", each.name, best.bound,
                 best.value);
      return 1;
    }
  }
  print_tables(rows, limits);
  keep_ours(words[1], rows);
  return 0;
}
