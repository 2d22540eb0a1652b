// SPDX-License-Identifier: EUPL-1.2
// What parties will not do without, or will not accept, in the plans that are made for them.
#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "parties_town.h"
#include "planner/search/solve.h"
#include "planner/variants/exchanges.h"
#include "planner/variants/parties.h"

namespace weerbaar::testing {
namespace {

TEST_CASE("parties: a plan keeps the wishes that bind, and only clashes let one go") {
  int kept = 0;
  int clashed = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {10, 12, 3});
    if (!town) continue;
    Model& model = town->loaded.model;
    const Solved solved = solve(town->instance, parties_effort);
    if (solved.possibility != Possibility::possible) continue;
    Dice dice(seed);
    for (int p = 0; p < 2; ++p) {
      Party party = party_of(p == 0 ? "A" : "B", random_ranking(dice), 1);
      for (int wish = 0; wish < 2; ++wish) {
        const int measure = dice.roll(static_cast<int>(model.catalog.measures.size()));
        const int step = dice.roll(4);
        const int block = dice.roll(static_cast<int>(model.catalog.blocks.size()));
        auto& list = dice.one_in(3) ? party.rejects : party.wants;
        if (dice.one_in(2))
          list.push_back({model.catalog.measures[static_cast<std::size_t>(measure)].id, {}});
        else
          list.push_back({model.catalog.blocks[static_cast<std::size_t>(block)].id, step + 1});
      }
      model.profile.parties.push_back(std::move(party));
    }
    const PartiesResult result =
        compare_parties(model, town->instance, solved.found.starts, false, {200, 0}, {200, 0});
    for (WishIndex w = 0; w < result.wishes.size(); ++w) {
      const PartyWish& wish = result.wishes[w];
      const PartyPlan& plan = result.parties[wish.party];
      if (plan.fit.binds[w]) CHECK(is_met(town->instance, wish, plan.own));
      if (result.fit.binds[w]) CHECK(is_met(town->instance, wish, result.common));
      kept += result.fit.binds[w] ? 1 : 0;
      if (wish.state != PartyWish::State::open || result.fit.binds[w]) continue;
      ++clashed;
      CHECK(std::any_of(result.fit.clashes.begin(), result.fit.clashes.end(),
                        [&](const WishClash& clash) {
                          return std::count(clash.wishes.begin(), clash.wishes.end(), w) > 0;
                        }));
    }
    CHECK(broken_by_law(model, named(town->instance, result.common)).empty());
  }
  CHECK(kept > 100);
  CHECK(clashed > 20);
}

TEST_CASE("parties: an exchange becomes the common plan when it is better and keeps the wishes") {
  int lets_go = 0;
  int taken = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, {}));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    for (const char* name : {"A", "B"}) {
      Party party = party_of(name, random_ranking(dice), 1);
      const auto block =
          static_cast<std::size_t>(dice.roll(static_cast<int>(model.catalog.blocks.size())));
      party.wants.push_back({model.catalog.blocks[block].id, 3});
      model.profile.parties.push_back(std::move(party));
    }
    PartiesResult result = compare_parties(model, town->instance, present_of(*town), false,
                                           parties_effort, parties_effort);
    const Starts good = result.common;
    result.common = result.fit.plan;  // as if hardly anything had been found
    const auto keeps_wishes = [&](const Starts& starts) {
      for (WishIndex w = 0; w < result.wishes.size(); ++w)
        if (result.fit.binds[w] && !is_met(town->instance, result.wishes[w], starts)) return false;
      return true;
    };
    const auto worth = [&](const Starts& starts) {
      const Weights weights = common_weights(model.profile, result.parties);
      return value_of(weighed(town->instance, model.catalog, weights), starts);
    };
    std::vector<Starts> found;
    for (const Exchange& each :
         find_exchanges(model, town->instance, result, result.common, {50, 0}).best)
      found.push_back(each.starts);
    if (dice.one_in(2)) found.push_back(good);
    bool is_better = false;
    for (const Starts& starts : found) {
      const bool is_more = worth(starts) > worth(result.common);
      is_better = is_better || (is_more && keeps_wishes(starts));
      if (is_more && !keeps_wishes(starts)) ++lets_go;
    }
    CHECK(take_better_common(model, town->instance, found, {50, 0}, result) == is_better);
    CHECK(keeps_wishes(result.common));
    taken += is_better ? 1 : 0;
  }
  CHECK(lets_go > 3);
  CHECK(taken > 10);
}

}  // namespace
}  // namespace weerbaar::testing
