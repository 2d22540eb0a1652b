// SPDX-License-Identifier: EUPL-1.2
// What parties can exchange, held against the rules and the value of the law.
#include <doctest/doctest.h>

#include <string>

#include "brute_force.h"
#include "parties_town.h"
#include "planner/plan/verify.h"
#include "planner/variants/exchanges.h"
#include "planner/variants/parties.h"

namespace weerbaar::testing {
namespace {

// By the law, with the party's ranking as priorities.
std::int64_t law_value(const Model& model, const Instance& instance, const Party& party,
                       const Starts& starts) {
  return value_by_law(with_priorities(model, weights_by_rank(party.ranking)),
                      named(instance, starts));
}

void check_exchange(const Model& model, const Instance& instance, const Exchange& exchange,
                    const Starts& from) {
  CHECK(broken_rules(model, instance, exchange.starts).empty());
  CHECK(broken_by_law(model, named(instance, exchange.starts)).empty());
  for (PartyIndex p = 0; p < model.profile.parties.size(); ++p) {
    const Party& party = model.profile.parties[p];
    const std::int64_t before = law_value(model, instance, party, from);
    CHECK(exchange.before[p] == before);
    CHECK(exchange.gains[p] == law_value(model, instance, party, exchange.starts) - before);
  }
  REQUIRE(!exchange.concessions.empty());
  if (exchange.concessions.size() == 1) {
    CHECK(exchange.concessions.front().wish);
    for (const std::int64_t gain : exchange.gains)
      CHECK(gain > 0);
  }
  for (const Concession& each : exchange.concessions) {
    CHECK(exchange.gains[each.party] > 0);
    if (each.wish) continue;
    CHECK(has_step(instance, from, each.step));
    CHECK(!has_step(instance, exchange.starts, each.step));
  }
}

TEST_CASE("parties: every exchange keeps the law and makes each of them better off") {
  int found = 0;
  int of_three = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, {}));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    const Instance& instance = town->instance;
    const Solved solved = solve(instance, parties_effort);
    REQUIRE(solved.possibility == Possibility::possible);
    for (int p = 0; p < 4; ++p)
      model.profile.parties.push_back(
          party_of(std::string(1, static_cast<char>('A' + p)), random_ranking(dice), p + 1));
    PartiesResult result =
        compare_parties(model, instance, solved.found.starts, true, {200, 0}, {200, 0});
    result.from_common = find_exchanges(model, instance, result, result.common, {50, 0}).best;
    result.from_present = find_exchanges(model, instance, result, result.present, {50, 0}).best;
    for (const Exchange& each : result.from_common)
      check_exchange(model, instance, each, result.common);
    for (const Exchange& each : result.from_present)
      check_exchange(model, instance, each, result.present);
    for (const auto* list : {&result.from_common, &result.from_present})
      for (const Exchange& each : *list) {
        ++found;
        of_three += each.concessions.size() == 3 ? 1 : 0;
      }
    for (const PartyPlan& plan : result.parties) {
      CHECK(broken_by_law(model, named(instance, plan.own)).empty());
      CHECK(plan.value_of_own >= plan.value_of_present);
    }
  }
  CHECK(found > 20);
  CHECK(of_three > 0);
}

}  // namespace
}  // namespace weerbaar::testing
