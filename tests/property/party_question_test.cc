// SPDX-License-Identifier: EUPL-1.2
// What is said to bring a step into the plan of a party, held against enumeration.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "brute_force.h"
#include "parties_town.h"
#include "planner/variants/parties.h"
#include "planner/variants/party_question.h"

namespace weerbaar::testing {
namespace {

// Of blocks that are not done per entry, what is not in these starts and can come.
std::vector<LadderStep> steps_to_ask(const Instance& instance, const Starts& starts) {
  std::vector<LadderStep> steps;
  for (LadderIndex l = 0; l < instance.ladders.size(); ++l) {
    const Ladder& ladder = instance.ladders[l];
    if (ladder.entry || !instance.blocks[ladder.block].counts) continue;
    for (int k = 1; k <= 4; ++k)
      if (can_come(ladder.step(k)) && !has_step(instance, starts, {l, k})) steps.push_back({l, k});
  }
  return steps;
}

TEST_CASE("parties: what is said to bring a step in does so by enumeration") {
  int rankings = 0;
  int of_other = 0;
  int amounts = 0;
  for (std::uint32_t seed = 701; seed <= 740; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, few_actions));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    const Instance& instance = town->instance;
    model.profile.parties = {party_of("A", random_ranking(dice), 1),
                             party_of("B", random_ranking(dice), 1)};
    const Party& party = model.profile.parties.front();
    const PartiesResult result =
        compare_parties(model, instance, present_of(*town), false, parties_effort, parties_effort);
    for (const auto& [l, k] : steps_to_ask(instance, result.parties.front().own)) {
      const Ladder& ladder = instance.ladders[l];
      const Block& block = model.catalog.blocks[ladder.block];
      CAPTURE(block.id);
      CAPTURE(k);
      const LawStepName step{ladder.block, ladder.entry, k};
      const PartyQuestion question =
          ask_parties(model, instance, result, {block.id, k}, {0}, parties_effort, parties_effort);
      REQUIRE(question.answers.size() == 1);
      const PartyAnswer& answer = question.answers.front();
      Ranking ranking = party.ranking;
      auto at = std::find(ranking.begin(), ranking.end(), block.pillar);
      std::optional<int> least;
      for (int up = 1; at != ranking.begin() && !least; ++up) {
        std::iter_swap(at, at - 1);
        --at;
        if (has_by_law(with_priorities(model, weights_by_rank(ranking)), step)) least = up;
      }
      CHECK(answer.places_up == least);
      const Ranking& other = model.profile.parties[1].ranking;
      const bool as_other = has_by_law(with_priorities(model, weights_by_rank(other)), step);
      CHECK(answer.as_ranked_by ==
            (as_other ? std::vector<PartyIndex>{1} : std::vector<PartyIndex>{}));
      of_other += as_other ? 1 : 0;
      rankings += least ? 1 : 0;
      Model richer = with_priorities(model, weights_by_rank(party.ranking));
      for (const InputChange& change : answer.openings) {
        const Model base = richer;
        richer = with_change(base, instance, change);
        if (answer.together) continue;
        ++amounts;
        CHECK(has_by_law(richer, step));
        CHECK(!has_by_law(base, step));
        richer = base;
      }
      if (answer.together) CHECK(has_by_law(richer, step));
    }
  }
  CHECK(rankings > 5);
  CHECK(of_other > 5);
  CHECK(amounts > 5);
}

TEST_CASE("parties: the wish that holds a step back is the one, by enumeration") {
  int held_back = 0;
  int otherwise = 0;
  for (std::uint32_t seed = 801; seed <= 860; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, few_actions));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    const Instance& instance = town->instance;
    model.profile.parties = {party_of("A", random_ranking(dice), 1)};
    Party& party = model.profile.parties.front();
    const auto wanted =
        static_cast<std::size_t>(dice.roll(static_cast<int>(model.catalog.measures.size())));
    party.wants.push_back({model.catalog.measures[wanted].id, {}});
    const PartiesResult result =
        compare_parties(model, instance, present_of(*town), false, parties_effort, parties_effort);
    const PartyPlan& plan = result.parties.front();
    if (!plan.fit.binds.front()) continue;
    const Model free = with_priorities(model, weights_by_rank(party.ranking));
    CHECK(plan.value_without_wishes == best_plan(free)->value);
    for (const auto& [l, k] : steps_to_ask(instance, plan.own)) {
      const Ladder& ladder = instance.ladders[l];
      const Block& block = model.catalog.blocks[ladder.block];
      const PartyQuestion question =
          ask_parties(model, instance, result, {block.id, k}, {0}, parties_effort, parties_effort);
      const bool is_in_without = has_by_law(free, {ladder.block, ladder.entry, k});
      CHECK(question.answers.front().held_back_by ==
            (is_in_without ? std::vector<WishIndex>{0} : std::vector<WishIndex>{}));
      ++(is_in_without ? held_back : otherwise);
    }
  }
  CHECK(held_back > 5);
  CHECK(otherwise > 5);
}

}  // namespace
}  // namespace weerbaar::testing
