// SPDX-License-Identifier: EUPL-1.2
// The plans that `weerbaar partijen` tells of, held against the law: enumeration of every plan
// under every extreme point of a ranking.
#include <doctest/doctest.h>

#include <array>
#include <map>

#include "brute_force.h"
#include "parties_town.h"
#include "planner/variants/parties.h"

namespace weerbaar::testing {
namespace {

TEST_CASE("parties: core, talking point and drop are those of enumeration") {
  int compared = 0;
  int cores = 0;
  int talking_points = 0;
  int drops = 0;
  for (std::uint32_t seed = 1; seed <= 260; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || action_count(town->loaded.model) > 6) continue;
    Model& model = town->loaded.model;
    if (!best_plan(model)) continue;
    Dice dice(seed);
    model.profile.parties = {party_of("A", random_ranking(dice), 3)};
    const Ranking& ranking = model.profile.parties.front().ranking;
    const PartiesResult result = compare_parties(model, town->instance, present_of(*town), false,
                                                 parties_effort, parties_effort);
    std::map<LawStepName, int> times;
    for (int count = 1; count <= 6; ++count) {
      const Model weighted = with_priorities(model, extreme_by_rank(ranking, count));
      for (const LawStepName& step : steps_by_law(weighted, best_plan(weighted)->sequence))
        ++times[step];
    }
    const PartyPlan& plan = result.parties.front();
    const auto own = best_plan(with_priorities(model, weights_by_rank(ranking)));
    CHECK(plan.value_of_own == own->value);
    CHECK(plan.value_of_common == plan.value_of_own);  // alone at the table
    for (LadderIndex l = 0; l < town->instance.ladders.size(); ++l)
      for (int k = 1; k <= 4; ++k) {
        const Ladder& ladder = town->instance.ladders[l];
        if (!can_come(ladder.step(k))) continue;
        CAPTURE(model.catalog.blocks[ladder.block].id);
        CAPTURE(k);
        const auto at = times.find({ladder.block, ladder.entry, k});
        const int count = at == times.end() ? 0 : at->second;
        const StepView view = plan.views[l][static_cast<std::size_t>(k - 1)];
        CHECK((view == StepView::core) == (count == 6));
        CHECK((view == StepView::drop) == (count == 0));
        ++(count == 6 ? cores : count == 0 ? drops : talking_points);
      }
    ++compared;
  }
  CHECK(compared > 60);
  CHECK(cores > 20);
  CHECK(talking_points > 5);
  CHECK(drops > 20);
}

TEST_CASE("parties: who ranks as the profile does has the plan of the profile") {
  int compared = 0;
  for (std::uint32_t seed = 301; seed <= 420; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || action_count(town->loaded.model) > 6) continue;
    Dice dice(seed);
    const Ranking ranking = random_ranking(dice);
    Model model = with_priorities(town->loaded.model, weights_by_rank(ranking));
    const auto best = best_plan(model);
    if (!best) continue;
    model.profile.parties = {party_of("A", ranking, 1)};
    const Instance instance = instance_of(model);
    const Starts present = solve(instance, parties_effort).found.starts;
    const PartiesResult result =
        compare_parties(model, instance, present, false, parties_effort, parties_effort);
    CHECK(result.parties.front().value_of_own == best->value);
    CHECK(result.parties.front().value_of_present == best->value);
    ++compared;
  }
  CHECK(compared > 30);
}

TEST_CASE("parties: what a party wants hangs on nobody else at the table") {
  int differ = 0;
  for (std::uint32_t seed = 431; seed <= 460; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, {}));
    REQUIRE(town.has_value());
    Model together = town->loaded.model;
    for (const char* name : {"A", "B", "C"}) {
      together.profile.parties.push_back(party_of(name, random_ranking(dice), 3));
      const auto block =
          static_cast<std::size_t>(dice.roll(static_cast<int>(together.catalog.blocks.size())));
      if (dice.one_in(2))
        together.profile.parties.back().wants.push_back({together.catalog.blocks[block].id, 3});
    }
    const auto compared = [&](const Model& model, bool by_seats) {
      return compare_parties(model, town->instance, present_of(*town), by_seats, {40, 0}, {80, 0});
    };
    Model alone = together;
    alone.profile.parties.resize(1);
    const PartyPlan here = compared(alone, false).parties.front();
    for (const bool by_seats : {false, true}) {
      const PartiesResult result = compared(together, by_seats);
      const PartyPlan& there = result.parties.front();
      CHECK(here.own == there.own);
      CHECK(here.value_of_own == there.value_of_own);
      CHECK(here.value_without_wishes == there.value_without_wishes);
      CHECK(here.views == there.views);
      differ += here.own != result.parties.back().own ? 1 : 0;
    }
  }
  CHECK(differ > 10);
}

TEST_CASE("parties: the common plan is the best of the summed weights, by enumeration") {
  int compared = 0;
  int given_up = 0;
  for (std::uint32_t seed = 501; seed <= 540; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, few_actions));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    for (const int seats : {4, 6, 2})
      model.profile.parties.push_back(party_of("A", random_ranking(dice), seats));
    const bool by_seats = seed % 2 == 0;
    const PartiesResult result = compare_parties(model, town->instance, present_of(*town), by_seats,
                                                 parties_effort, parties_effort);
    PerPillar<int> sum{};
    constexpr std::array<int, 3> times = {2, 3, 1};  // as the seats stand to each other
    for (PartyIndex p = 0; p < 3; ++p) {
      const PerPillar<int> weights = weights_by_rank(model.profile.parties[p].ranking);
      for (PillarIndex pillar = 0; pillar < pillar_count; ++pillar)
        sum[pillar] += (by_seats ? times[p] : 1) * weights[pillar];
    }
    const Model together = with_priorities(model, sum);
    CHECK(value_by_law(together, named(town->instance, result.common)) ==
          best_plan(together)->value);
    for (const PartyPlan& plan : result.parties) {
      CHECK(plan.value_of_own >= plan.value_of_common);
      given_up += plan.value_of_own > plan.value_of_common ? 1 : 0;
    }
    ++compared;
  }
  CHECK(compared > 30);
  CHECK(given_up > 5);
}

TEST_CASE("parties: no own plan is worth less than the plan of a profile that ranks so") {
  // Hardly any search from plan to plan: what is best has to come from the plan made from nothing.
  constexpr Effort hardly{5, 0};
  constexpr Effort full{400, 20};
  int compared = 0;
  int not_of_now = 0;
  for (std::uint32_t seed = 601; seed <= 640; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    auto town = town_of(scarce_case(dice, {}));
    REQUIRE(town.has_value());
    Model& model = town->loaded.model;
    model.profile.parties = {party_of("A", random_ranking(dice), 1),
                             party_of("B", random_ranking(dice), 1)};
    const Solved present = solve(town->instance, full);
    if (present.possibility != Possibility::possible) continue;
    const PartiesResult result =
        compare_parties(model, town->instance, present.found.starts, false, hardly, full);
    for (PartyIndex p = 0; p < 2; ++p) {
      const Model alone = with_priorities(model, weights_by_rank(model.profile.parties[p].ranking));
      const PartyPlan& plan = result.parties[p];
      CHECK(plan.value_of_own >= solve(instance_of(alone), full).found.score.value);
      not_of_now += plan.value_of_own > plan.value_of_present ? 1 : 0;
    }
    ++compared;
  }
  CHECK(compared > 20);
  CHECK(not_of_now > 10);
}

}  // namespace
}  // namespace weerbaar::testing
