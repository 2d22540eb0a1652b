// SPDX-License-Identifier: EUPL-1.2
// Parties at the table of a municipality that a generator made, and what the law says of them.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "law_plan.h"
#include "planner/search/effort.h"
#include "town.h"

namespace weerbaar::testing {

inline constexpr Effort parties_effort{3000, 20};

using Ranking = PerPillar<PillarIndex>;
Ranking random_ranking(Dice& dice);
Party party_of(const std::string& name, const Ranking& ranking, int seats);

// The law knows no weights, only priorities: 700 less them.
Model with_priorities(Model model, const PerPillar<int>& weights);
PerPillar<int> weights_by_rank(const Ranking& ranking);
// Written out, as the planning model has them: 100 + 1500/k for the first k.
PerPillar<int> extreme_by_rank(const Ranking& ranking, int count);

using LawStepName = std::tuple<BlockIndex, std::optional<EntryIndex>, int>;

// The steps that a plan adds.
std::vector<LawStepName> steps_by_law(const Model& model, const NamedPlan& plan);
// The best plan of all there are has it.
bool has_by_law(const Model& model, const LawStepName& step);

NamedPlan named(const Instance& instance, const Starts& starts);

Starts present_of(const Town& town);

// A municipality in which not everything fits: blocks with a measure at each step from the second
// on, of a random price, and money for about a third of them. So there is something to give up.
struct Scarcity {
  std::size_t pillars = 6;  // that have blocks
  int blocks = 2;           // of each
  int highest_step = 3;
  std::string end = "2028-06-30";
  int money = 9'000;  // a year
};
inline const Scarcity few_actions{5, 1, 2, "2027-05-31", 4'000};
CaseText scarce_case(Dice& dice, const Scarcity& scarcity);

}  // namespace weerbaar::testing
