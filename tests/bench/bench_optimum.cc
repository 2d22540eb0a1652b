// How good are our plans, and the bound? Each case planned in about a tenth of a second and in
// about a second of one core, beside what a mixed-integer solver found in two minutes
// (tests/bench/cbc.tsv). Prints the table of docs/benchmark.md.
//   bench_optimum CBC_TSV
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <map>
#include <string>

#include "bench_case.h"
#include "planner/instance/start_window.h"
#include "planner/pipeline.h"
#include "planner/search/bound.h"
#include "planner/search/first_plan.h"
#include "planner/search/search.h"
#include "planner/search/solve.h"

namespace {

using namespace weerbaar;
using namespace weerbaar::testing;

struct Judged {
  std::int64_t value = 0;
  std::int64_t bound = 0;
  bool optimal = false;
};

std::map<int, Judged> read_solver(const char* path) {
  std::map<int, Judged> all;
  std::ifstream file(path);
  int number = 0;
  Judged each;
  std::string end;
  while (file >> number >> each.value >> each.bound >> end) {
    each.optimal = end == "optimal";
    all[number] = each;
  }
  return all;
}

class Clock {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

struct Timed {
  std::int64_t value = 0;
  std::int64_t evaluations = 0;
  double seconds = 0;
};

// The search stops by its number of evaluations; this is the number that takes about so long.
Timed search_for(double seconds, const Problem& problem, const Presolved& presolved,
                 const Bound& bound, const SearchResult& first) {
  Timed timed;
  for (std::int64_t evaluations = 5'000;;) {
    const Clock clock;
    const SearchResult found = search(problem, presolved, bound, first, evaluations);
    timed = {found.score.value, found.evaluations, clock.seconds()};
    const double share = seconds / timed.seconds;
    if (share < 1.15 || found.evaluations < evaluations) return timed;
    evaluations = static_cast<std::int64_t>(static_cast<double>(evaluations) * share);
  }
}

double percent_above(std::int64_t value, std::int64_t bound) {
  return 100.0 * static_cast<double>(bound - value) / static_cast<double>(value);
}

struct Summary {
  double worst = 2;
  double sum = 0;
  int judged = 0;
  int below = 0;
  double gap = 0;
  double bound_seconds = 0;
  void add(const Timed& timed, const Judged& judge) {
    if (judge.value == 0) return;
    const double ratio = static_cast<double>(timed.value) / static_cast<double>(judge.value);
    worst = std::min(worst, ratio);
    sum += ratio;
    ++judged;
    if (timed.value < judge.value) ++below;
  }
};

std::string against(const Timed& timed, const Judged& judge) {
  if (judge.value == 0) return "no plan";
  return fmt::format("{:.5f}", static_cast<double>(timed.value) / static_cast<double>(judge.value));
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const std::map<int, Judged> solver = read_solver(words[1]);
  fmt::print(
      "| case | measures | months | roles | tight | 0.1 s / CBC | 1 s / CBC | CBC 120 s | gap of "
      "CBC "
      "| our gap | bound, s | plans/s |\n"
      "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |\n");
  Summary brief;
  Summary whole;
  for (int number = 0; number < bench_case_count; ++number) {
    const BenchShape shape = bench_shape(number);
    const Instance instance = bench_instance(shape);
    const Problem problem = build_problem(instance);
    const Presolved presolved = presolve(problem);
    const SearchResult first = first_plan(problem);
    const Clock clock;
    const Bound bound =
        bound_of(problem, presolved, first.starts, effort_for(default_evaluations).bound_rounds);
    const double bound_seconds = clock.seconds();
    const Timed tenth = search_for(0.1, problem, presolved, bound, first);
    const Timed second = search_for(1.0, problem, presolved, bound, first);
    const Judged& judge = solver.at(number);
    brief.add(tenth, judge);
    whole.add(second, judge);
    const double gap = percent_above(second.value, bound.value);
    whole.gap += gap;
    whole.bound_seconds += bound_seconds;
    fmt::print(
        "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {:.2f} % | {:.2f} | {:.0f} |\n", number,
        shape.measures, shape.months, shape.roles, shape.tightness, against(tenth, judge),
        against(second, judge), judge.optimal ? "optimal" : "stopped",
        judge.value == 0 ? "-" : fmt::format("{:.2f} %", percent_above(judge.value, judge.bound)),
        gap, bound_seconds, static_cast<double>(second.evaluations) / second.seconds);
    std::fflush(stdout);
  }
  for (const auto& [name, summary] : {std::pair{"0.1 s", brief}, std::pair{"1 s", whole}})
    fmt::print("\n{}: worst {:.5f}, mean {:.5f} of the value of CBC, below it in {} of {} cases.",
               name, summary.worst, summary.sum / summary.judged, summary.below, summary.judged);
  fmt::print("\nBound: mean gap {:.2f} %, mean time {:.2f} s.\n", whole.gap / bench_case_count,
             whole.bound_seconds / bench_case_count);
  return 0;
}
