// SPDX-License-Identifier: EUPL-1.2
// The cases for programs that are not ours.
//   bench_export list [FOLDER...]              a row a case: name, kind, actions, months, roles,
//   hash bench_export write NAME [FOLDER...]        its exact model in CPLEX's LP format
//   bench_export files NAME TO [FOLDER...]     its profiel.toml and catalogus.toml, in the folder
//   TO bench_export judge NAME BOUND [FOLDER...]  reads what a solver says of the columns from
//   standard
//     input, lines "x<number> <value>", and prints what the plan is worth by our own count, a bound
//     in the same measure, and a word. BOUND: as the solver counts it, `optimal` or `unknown`.
// FOLDER: as for bench_cases.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>

#include "planner/instance/start_window.h"
#include "planner/search/as_plan.h"
#include "planner/search/schedule.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/mip_file.h"

namespace {

using namespace weerbaar;
using namespace weerbaar::testing;

struct Modelled {
  Problem problem;
  Presolved presolved;
  ExactModel model;
};

Modelled modelled(const BenchCase& bench_case) {
  Modelled result{build_problem(bench_instance(bench_case)), {}, {}};
  result.presolved = presolve(result.problem);
  result.model = build_exact_model(result.problem, result.presolved);
  return result;
}

constexpr std::array<const char*, 4> kind_words = {"product", "family", "example", "foreign"};

void list(const std::vector<BenchCase>& cases) {
  for (const BenchCase& each : cases) {
    const Modelled it = modelled(each);
    fmt::print("{}\t{}\t{}\t{}\t{}\t{}\n", each.name,
               kind_words[static_cast<std::size_t>(each.kind)], it.problem.action_count,
               it.problem.months, it.problem.resource_count, hash_of(mip_text(it.model)));
  }
}

constexpr std::int64_t unknown = std::numeric_limits<std::int64_t>::max();

// A bound as a solver says it has the solver's tolerance, which is relative: it gets a millionth
// more, as ours does (planner/program/solver.cc). Of a proven plan it says what that is worth: when
// the plan that we read from its columns is worth as much, within that tolerance, it is the bound.
std::int64_t bound_in_value(const std::string& words, std::int64_t unit, std::int64_t value) {
  const std::string optimal = "optimal ";
  const bool proven = words.starts_with(optimal);
  const std::string number = proven ? words.substr(optimal.size()) : words;
  char* end = nullptr;
  const double units = std::strtod(number.c_str(), &end);
  const double bound = units * static_cast<double>(unit);
  if (end == number.c_str() || !std::isfinite(bound) || std::abs(bound) > 9e18) return unknown;
  const auto highest = static_cast<std::int64_t>(std::ceil(bound + std::abs(bound) * 1e-6));
  const auto lowest = static_cast<std::int64_t>(std::floor(bound - std::abs(bound) * 1e-6));
  return proven && lowest <= value && value <= highest ? value : highest;
}

void judge(const BenchCase& bench_case, const std::string& bound_word) {
  const Modelled it = modelled(bench_case);
  const std::vector<double> values = read_values(std::cin, it.model);
  const Starts starts = starts_of(it.presolved, it.model, values);
  const bool plan = is_plan(it.problem, starts);
  const std::int64_t value = plan ? value_of(it.problem.instance, starts) : 0;
  const std::int64_t bound = bound_in_value(bound_word, unit_of(it.model), value);
  // A bound below a plan that keeps the rules: the model or the solver is wrong.
  if (plan && bound < value) {
    fmt::print(stderr, "{}: a bound of {} below a plan of {}\n", bench_case.name, bound, value);
    std::exit(1);
  }
  fmt::print("{}\t{}\t{}\n", value, bound == unknown ? "-" : std::to_string(bound),
             !plan            ? "none"
             : value == bound ? "optimal"
                              : "stopped");
}

void write_files(const BenchCase& bench_case, const std::string& folder) {
  std::ofstream(folder + "/profiel.toml") << bench_case.profile.text;
  if (bench_case.kind == CaseKind::example) return;
  std::ofstream(folder + "/catalogus.toml") << bench_case.catalog.front().text;
}

const BenchCase& find_case(const std::vector<BenchCase>& cases, const std::string& name) {
  const auto found = std::find_if(cases.begin(), cases.end(),
                                  [&](const BenchCase& each) { return each.name == name; });
  if (found != cases.end()) return *found;
  fmt::print(stderr, "{}: no such case\n", name);
  std::exit(1);
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> all(words + 1, words + count);
  const std::string verb = all.empty() ? "" : all[0];
  const std::size_t own = verb == "list" ? 1 : verb == "write" ? 2 : 3;
  if ((verb != "list" && verb != "write" && verb != "judge" && verb != "files") || all.size() < own)
    return 2;
  const std::vector<BenchCase> cases =
      bench_cases({all.begin() + static_cast<std::ptrdiff_t>(own), all.end()});
  if (verb == "list") list(cases);
  if (verb == "write")
    std::fputs(mip_text(modelled(find_case(cases, all[1])).model).c_str(), stdout);
  if (verb == "judge") judge(find_case(cases, all[1]), all[2]);
  if (verb == "files") write_files(find_case(cases, all[1]), all[2]);
  return 0;
}
