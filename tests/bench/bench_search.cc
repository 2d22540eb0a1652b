// SPDX-License-Identifier: EUPL-1.2
// Plans decoded per second, and the value against the number of evaluations, on the examples given.
//   bench_search PROFILE...
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "catalog/catalog.h"
#include "planner/pipeline.h"

int main(int count, char** words) {
  using namespace weerbaar;
  for (int at = 1; at < count; ++at) {
    const std::ifstream file(words[at]);
    std::stringstream text;
    text << file.rdbuf();
    Loaded loaded = load_and_check(SourceFile{words[at], text.str()}, shipped_catalog());
    if (!loaded.diagnostics.ok()) {
      fmt::print(stderr, "{}: not a profile that can be planned\n", words[at]);
      return 1;
    }
    fmt::print("{}\n{:>12}  {:>16}  {:>9}  {:>14}\n", words[at], "evaluations", "value", "of bound",
               "plans/second");
    for (const std::int64_t evaluations : {100, 1'000, 10'000, 40'000, 160'000}) {
      const auto begin = std::chrono::steady_clock::now();
      const PlanResult result =
          make_plan(loaded.model, effort_for(evaluations), loaded.diagnostics);
      const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
      if (!result.plan) continue;
      fmt::print(
          "{:>12}  {:>16}  {:>8.3f}%  {:>14.0f}\n", result.plan->evaluations, result.plan->value,
          100.0 * static_cast<double>(result.plan->value) / static_cast<double>(result.plan->bound),
          static_cast<double>(result.plan->evaluations) / time.count());
    }
  }
  return 0;
}
