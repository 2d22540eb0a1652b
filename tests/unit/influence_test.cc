// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "planner/instance/instance.h"
#include "planner/search/problem.h"
#include "planner/variants/influence.h"

namespace weerbaar {
namespace {

// Two measures of one role with 10 hours a month for two months: together they ask 16 of the 20.
Model small_model() {
  Model model;
  Catalog& catalog = model.catalog;
  catalog.roles = {{"r", "Rol", ""}};
  catalog.blocks = {{.id = "blok", .name = "Blok"}};
  catalog.marks = {550, 650, 750, 850};
  for (const char* id : {"a", "b"}) {
    Measure measure;
    measure.id = id;
    measure.steps = {{.block = 0, .step = std::string(id) == "a" ? 1 : 2}};
    measure.hours = 8;
    measure.costs.one_off = 101;
    catalog.measures.push_back(measure);
  }
  catalog.measures[1].cost_basis = Basis::source;
  Profile& profile = model.profile;
  profile.planning.start = month_of({2027, 1, 1});
  profile.planning.months = 2;
  profile.municipality.inhabitants = 1000;
  for (PillarState& pillar : profile.pillars)
    pillar = {500, 350, 700, {}, {}, ""};
  profile.budget = {{.year = 2027, .one_off = 1000}};
  Capacity capacity;
  capacity.hours_per_month = 10;
  profile.capacities = {capacity};
  return model;
}

TEST_CASE("influence: every assumed figure that is not nothing, by measure") {
  Catalog catalog = small_model().catalog;
  catalog.measures[0].costs.one_off = 0;
  const std::vector<Assumption> found = assumptions_of(catalog);
  REQUIRE(found.size() == 4);
  CHECK(found[0].figure == Estimate::hours);
  CHECK(found[1].figure == Estimate::duration);
  CHECK(found[2].measure == 1);
  CHECK(found[2].figure == Estimate::hours);
  CHECK(found[3].figure == Estimate::duration);
  CHECK(assumed_nothing(catalog, Estimate::cost) == 1);
}

TEST_CASE("influence: half of a figure is rounded half up, and the rest stays") {
  const Model model = small_model();
  const Model halved = with_scaled(model, {0, Estimate::cost}, 1, 2);
  CHECK(halved.catalog.measures[0].costs.one_off == 51);
  CHECK(halved.catalog.measures[0].hours == 8);
  CHECK(halved.catalog.measures[1].costs.one_off == 101);
  CHECK(with_scaled(model, {1, Estimate::duration}, 2, 1).catalog.measures[1].duration_months == 2);
  CHECK(with_scaled(model, {1, Estimate::duration}, 1, 2).catalog.measures[1].duration_months == 1);
}

TEST_CASE("influence: what no longer fits goes, what changes nothing changes nothing") {
  const Model model = small_model();
  InfluenceStudy study;
  study.catalog = &model.catalog;
  const std::vector<Assumption> assumptions = assumptions_of(model.catalog);
  for (const Assumption& assumption : assumptions)
    study.influences.push_back({assumption, {}, {}});
  std::vector<std::optional<Sketch>> trials;
  const auto base = plan_as_is(model, 2000);
  REQUIRE(base);
  for (std::size_t trial = 0; trial < trial_count(assumptions); ++trial)
    trials.push_back(run_trial(model, *base, assumptions, trial, 200));
  const auto pool = pool_of(model, trials);
  REQUIRE(pool);
  // Most trials give the plan as it is again.
  CHECK(pool->plans.size() < trials.size());
  for (std::size_t one = 0; one < pool->plans.size(); ++one)
    for (std::size_t other = 0; other < one; ++other)
      CHECK(pool->plans[one].starts != pool->plans[other].starts);
  std::vector<Effect> effects;
  for (std::size_t trial = 0; trial < trials.size(); ++trial)
    effects.push_back(effect_of(model, *pool, assumptions, trial));
  add_effects(effects, study);
  sort_by_influence(study);
  // 16 hours take three months of a role with 10, so that the measure goes; without step 1 the
  // other brings nothing.
  CHECK(study.influences[0].assumption.figure == Estimate::hours);
  CHECK(study.influences[0].assumption.measure == 0);
  CHECK(study.influences[0].doubled.come_or_go == 2);
  CHECK(study.influences[1].assumption.measure == 1);
  CHECK(study.influences[1].doubled.come_or_go == 1);
  for (const Influence& influence : study.influences) {
    if (influence.assumption.figure != Estimate::cost) continue;
    CHECK(influence.halved.come_or_go + influence.halved.moved == 0);
    CHECK(influence.doubled.come_or_go + influence.doubled.moved == 0);
    CHECK(influence.doubled.millionths == 0);
  }
}

}  // namespace
}  // namespace weerbaar
