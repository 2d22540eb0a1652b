// SPDX-License-Identifier: EUPL-1.2
// The cases of the benchmark are what they say: each can be planned, whatever its seed, and all
// that the model knows comes up in those of the product's shape.
#include "tests/bench/bench_case.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "planner/pipeline.h"
#include "planner/search/as_plan.h"
#include "planner/search/solve.h"
#include "tests/bench/bench_family.h"
#include "tests/bench/bench_product.h"

namespace weerbaar::testing {
namespace {

bool has_plan(const BenchCase& bench_case) {
  const Loaded loaded = load_and_check(bench_case.profile, bench_case.catalog);
  if (!loaded.diagnostics.ok()) return false;
  const Problem problem = build_problem(instance_of(loaded.model));
  const SearchResult found = solve(problem, effort_to_see_a_plan).found;
  return is_plan(problem, found.starts) && found.score.value > 0;
}

TEST_CASE("every case of the benchmark has a plan that is worth something") {
  std::set<std::string> names;
  for (const BenchCase& each : bench_cases({})) {
    CAPTURE(each.name);
    CHECK(has_plan(each));
    names.insert(each.name);
  }
  CHECK(names.size() == product_count + family_names.size() * family_sizes.size());
}

TEST_CASE("a case of the product's shape has a plan with any other seed too") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    ProductShape shape = product_shape(static_cast<int>(seed) % product_count);
    shape.seed = seed;
    CHECK(has_plan(as_case("other", CaseKind::product, product_town(shape))));
  }
}

TEST_CASE("the cases of the product's shape have all that the model knows") {
  const auto some = [](const TownText& town, auto has) {
    return std::any_of(town.measures.begin(), town.measures.end(), has);
  };
  using Has = bool (*)(const MeasureText&);
  const std::array<Has, 14> features = {
      [](const MeasureText& each) { return each.kind >= 0; },
      [](const MeasureText& each) { return each.one_by_one; },
      [](const MeasureText& each) { return each.help.size() > 1; },
      [](const MeasureText& each) { return each.label >= 0 && each.one_off > 0; },
      [](const MeasureText& each) { return each.structural > 0; },
      [](const MeasureText& each) { return each.upkeep > 0 && each.repeat > 0; },
      [](const MeasureText& each) { return !each.steps.empty() && each.steps.front().choice; },
      [](const MeasureText& each) { return !each.any_of.empty(); },
      [](const MeasureText& each) { return !each.excludes.empty(); },
      [](const MeasureText& each) { return !each.start_months.empty(); },
      [](const MeasureText& each) { return each.not_before.has_value(); },
      [](const MeasureText& each) { return each.duty && each.until.has_value(); },
      [](const MeasureText& each) { return each.status == "gereed"; },
      [](const MeasureText& each) { return each.status == "uitgesloten"; },
  };
  std::array<int, features.size()> cases{};
  int begun = 0;
  int decided = 0;
  int away = 0;
  int carried = 0;
  for (int number = 0; number < product_count; ++number) {
    const TownText town = product_town(product_shape(number));
    for (std::size_t at = 0; at < features.size(); ++at)
      cases[at] += some(town, features[at]) ? 1 : 0;
    begun += some(town, [](const MeasureText& each) { return each.status == "loopt"; });
    decided += some(town, [](const MeasureText& each) { return each.status == "besloten"; });
    away += std::any_of(town.roles.begin(), town.roles.end(),
                        [](const RoleText& role) { return !role.away.empty(); });
    carried += std::any_of(town.lines.begin(), town.lines.end(), [](const LineText& line) {
      return line.label >= 0 && line.carries.value_or(false);
    });
  }
  // Each comes up in a quarter of the cases, and most in nearly all.
  for (std::size_t at = 0; at < features.size(); ++at) {
    CAPTURE(at);
    CHECK(cases[at] >= product_count / 4);
  }
  CHECK(std::min({begun, decided, away, carried}) >= product_count / 4);
}

}  // namespace
}  // namespace weerbaar::testing
