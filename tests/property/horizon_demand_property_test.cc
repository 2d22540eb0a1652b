// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/horizon_demand.h"

#include <doctest/doctest.h>

#include <map>

#include "planner/pipeline.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/role_work.h"
#include "planner/report/chapters.h"
#include "planner/report/sheets/sheets.h"
#include "random_case.h"

namespace weerbaar::testing {
namespace {

// Calls `use` with the plan of each random case that has one, and counts them.
template <class Use>
int each_plan(std::uint32_t seeds, const Use& use) {
  int planned = 0;
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {5 + static_cast<int>(seed % 30), 30, 3});
    Loaded loaded = load_and_check(SourceFile{"profiel.toml", joined(text.profile)},
                                   {SourceFile{"catalogus.toml", joined(text.catalog)}});
    if (!loaded.diagnostics.ok()) continue;
    const PlanResult result = make_plan(loaded.model, effort_for(200), loaded.diagnostics);
    if (!result.plan) continue;
    ++planned;
    use(loaded, result);
  }
  return planned;
}

TEST_CASE("what the actions ask adds up to what the plan uses") {
  const int planned = each_plan(300, [](const Loaded&, const PlanResult& result) {
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
  });
  CHECK(planned > 50);
}

// Of all actions, by decision, by pillar and by role: one sum.
TEST_CASE("however it is told, a plan asks the same") {
  const int planned = each_plan(120, [](const Loaded& loaded, const PlanResult& result) {
    const std::vector<Diagnostic> findings;
    const Outcome outcome{result.model,   result.instance, *result.plan,  Provenance{},
                          loaded.sources, findings,        result.repairs};
    for (const Chapter& chapter : chapters_of(outcome))
      for (const ReportTable& table : chapter.tables)
        for (const Record& record : table.records)
          CHECK(record.size() == table.fields.size());
    for (const Sheet& sheet : sheets_of(outcome))
      for (const ReportTable& table : sheet.tables)
        for (const Record& record : table.records)
          CHECK(record.size() == table.fields.size());

    const Demand all = demand_of(outcome);
    CHECK(all.euros() == result.plan->total_cost);
    std::int64_t used = 0;
    for (const RoleUse& use : result.plan->roles)
      used += use.used;
    CHECK(all.work() == used);

    Demand decided = demand_of(outcome, running_actions(outcome));
    for (const Meeting& meeting : meetings_of(outcome))
      decided += demand_of(outcome, meeting.actions);
    Demand of_pillars;
    for (const PillarResult& pillar : result.plan->pillars)
      of_pillars += demand_of(outcome, pillar.actions);
    for (const Demand& part : {decided, of_pillars}) {
      CHECK(part.one_off == all.one_off);
      CHECK(part.structural == all.structural);
      CHECK(part.hours == all.hours);
    }
    RoleDemand of_roles;
    for (const RoleDemand& each : role_demands(outcome)) {
      of_roles.own += each.own + each.helping;
      of_roles.repeats += each.repeats;
      of_roles.upkeep += each.upkeep;
      of_roles.steering += each.steering;
      of_roles.outside += each.outside;
    }
    CHECK(of_roles.own == all.hours);
    CHECK(of_roles.repeats == all.repeats_hours);
    CHECK(of_roles.upkeep == all.upkeep_hours);
    CHECK(of_roles.steering == all.steering_hours);
    CHECK(of_roles.outside == all.outside_hours);

    // The rows of a role are its hours, month by month.
    std::map<std::pair<RoleIndex, int>, std::int64_t> by_month;
    for (const RoleUse& use : result.plan->roles)
      by_month[{use.role, use.month}] += use.used;
    for (const RoleWork& work : role_works(outcome))
      for (std::size_t month = 0; month < work.hours.size(); ++month)
        by_month[{work.role, static_cast<int>(month)}] -= work.hours[month];
    for (const auto& [where, left] : by_month)
      CHECK(left == 0);
  });
  CHECK(planned > 30);
}

}  // namespace
}  // namespace weerbaar::testing
