// SPDX-License-Identifier: EUPL-1.2
// A plan that is carried from one instance to another, and a search that is watched and stopped.
#include <doctest/doctest.h>

#include <algorithm>

#include "planner/plan/verify.h"
#include "planner/search/nearest_plan.h"
#include "town.h"

namespace weerbaar::testing {

namespace {

constexpr std::int64_t short_search = 400;

PlanResult plan_of(Town& town, const Effort& effort, const PlanningAids& aids = {}) {
  return make_plan(town.loaded.model, effort, town.loaded.diagnostics, aids);
}

}  // namespace

TEST_CASE("a plan given back as known comes out the same") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {8, 8, 2});
    if (!town) continue;
    const PlanResult made = plan_of(*town, effort_for(short_search));
    if (!made.plan) continue;
    ++plans;
    const Starts starts = starts_of(made.instance, *made.plan);
    const KnownPlan known = known_plan(made.instance, starts);
    CHECK(starts_of(made.instance, known) == starts);
    CHECK(nearest_plan(build_problem(made.instance), starts).starts == starts);
    // Without a search after it, and with one: never worth less.
    const PlanResult same = plan_of(*town, {0, 20}, {.known = &known});
    REQUIRE(same.plan);
    CHECK(starts_of(same.instance, *same.plan) == starts);
    const PlanResult more = plan_of(*town, effort_for(short_search), {.known = &known});
    REQUIRE(more.plan);
    CHECK(more.plan->value >= made.plan->value);
  }
  CHECK(plans > 100);
}

TEST_CASE("a plan carried to less money and a later start keeps the rules there") {
  int carried = 0;
  int kept = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {9, 10, 2});
    if (!town) continue;
    const PlanResult made = plan_of(*town, effort_for(short_search));
    if (!made.plan || made.plan->chosen.empty()) continue;
    const KnownPlan known = known_plan(made.instance, starts_of(made.instance, *made.plan));
    Model other = town->loaded.model;
    for (BudgetLine& line : other.profile.budget) {
      line.one_off = line.one_off * 2 / 3;
      line.structural = line.structural * 2 / 3;
    }
    other.profile.planning.start = other.profile.planning.start + 1;
    --other.profile.planning.months;
    const Instance instance = instance_of(other);
    // A decided start in the month that is gone: the check of the input would refuse it.
    if (std::any_of(instance.actions.begin(), instance.actions.end(), [](const Action& action) {
          return action.state == ActionState::decided && action.fixed_start.value_or(0) < 0;
        }))
      continue;
    const SearchResult nearest = nearest_plan(build_problem(instance), starts_of(instance, known));
    if (!nearest.is_plan()) continue;
    ++carried;
    for (const std::string& broken : broken_rules(other, instance, nearest.starts))
      FAIL_CHECK(broken);
    for (ActionIndex a = 0; a < instance.actions.size(); ++a)
      if (contains(nearest.starts, a)) ++kept;
  }
  CHECK(carried > 100);
  CHECK(kept > carried);
}

TEST_CASE("a watcher sees the search advance, changes nothing, and can stop it") {
  int watched = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {10, 12, 2});
    if (!town) continue;
    const PlanResult unwatched = plan_of(*town, effort_for(4000));
    if (!unwatched.plan || !unwatched.repairs.empty()) continue;
    std::vector<Progress> seen;
    const auto look = [&seen](const Progress& progress) {
      seen.push_back(progress);
      return true;
    };
    const PlanResult looked_at = plan_of(*town, effort_for(4000), {.watcher = look});
    REQUIRE(looked_at.plan);
    CHECK(starts_of(looked_at.instance, *looked_at.plan) ==
          starts_of(unwatched.instance, *unwatched.plan));
    for (std::size_t at = 0; at < seen.size(); ++at) {
      CHECK(seen[at].evaluations <= seen[at].most);
      CHECK(seen[at].value <= seen[at].bound);
      if (at > 0) CHECK(seen[at].evaluations >= seen[at - 1].evaluations);
      if (at > 0) CHECK(seen[at].value >= seen[at - 1].value);
    }
    if (seen.size() < 3) continue;
    ++watched;
    int rounds = 0;
    const auto stop = [&rounds](const Progress&) { return ++rounds < 2; };
    const PlanResult stopped = plan_of(*town, effort_for(4000), {.watcher = stop});
    REQUIRE(stopped.plan);
    CHECK(rounds == 2);
    CHECK(stopped.plan->evaluations < unwatched.plan->evaluations);
    CHECK(verify(town->loaded.model, stopped.instance, *stopped.plan).empty());
  }
  CHECK(watched > 10);
}

}  // namespace weerbaar::testing
