#include "planner/plan/horizon_demand.h"

#include <doctest/doctest.h>

#include <map>

#include "planner/pipeline.h"
#include "random_case.h"

namespace weerbaar::testing {
namespace {

TEST_CASE("what the actions ask adds up to what the plan uses") {
  int planned = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {5 + static_cast<int>(seed % 30), 30, 3});
    Loaded loaded = load_and_check(SourceFile{"profiel.toml", joined(text.profile)},
                                   {SourceFile{"catalogus.toml", joined(text.catalog)}});
    if (!loaded.diagnostics.ok()) continue;
    const PlanResult result = make_plan(loaded.model, effort_for(200), loaded.diagnostics);
    if (!result.plan) continue;
    ++planned;
    std::int64_t cost = 0;
    std::int64_t hours = 0;
    std::map<int, std::int64_t> one_off;
    std::map<int, std::int64_t> structural;
    for (const Planned& each : result.plan->chosen) {
      const HorizonDemand burden = horizon_demand_of(result.instance, each);
      cost += burden.cost();
      hours += burden.work();
      for (std::size_t y = 0; y < result.instance.years.size(); ++y) {
        one_off[result.instance.years[y]] += burden.one_off[y];
        structural[result.instance.years[y]] += burden.structural[y];
      }
    }
    for (const MoneyUse& use : result.plan->money) {
      one_off[use.year] -= use.one_off_used;
      structural[use.year] -= use.structural_spent;
    }
    for (const RoleUse& use : result.plan->roles)
      hours -= use.used;
    CHECK(cost == result.plan->total_cost);
    CHECK(hours == 0);
    for (const auto& [year, left] : one_off)
      CHECK(left == 0);
    for (const auto& [year, left] : structural)
      CHECK(left == 0);
  }
  CHECK(planned > 50);
}

}  // namespace
}  // namespace weerbaar::testing
