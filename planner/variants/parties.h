// SPDX-License-Identifier: EUPL-1.2
// What the parties at the table have in common and where they differ: each one's best plan, the
// steps that are in it whatever weights fit its ranking (Robust Portfolio Modeling: Liesiö, Mild
// and Salo, 2007), a plan of all together, and what each gives up in that.
#pragma once

#include "planner/plan/parties_result.h"
#include "planner/search/solve.h"
#include "planner/variants/party_weights.h"

namespace weerbaar {

// The model has a party at least. `quick`: for a search that begins at a plan that is known;
// `full`: for the plan from nothing that is made beside it for each party's own ranking and for all
// together, so that none is worth less than what a profile with those priorities gets, and its
// wishes as decisions, and for a search on from the better of the two. What is told of a party
// alone - its own plan, its core and drops - hangs on its own ranking and wishes and the plan of
// now, and not on who else is at the table: among those plans each is tried under all of the
// party's weights, so that the luck of the search does not show as a difference. All of them are
// tried as the common plan. So that one can be worth more to a party than what was found for it
// alone: it gives up nothing then. Without the exchanges and the question: those are asked for
// apart.
PartiesResult compare_parties(const Model& model, const Instance& instance, const Starts& present,
                              bool by_seats, const Effort& quick, const Effort& full,
                              const Watcher& watcher = {});

// What was found since, as by exchanges from the common plan, can show that it was not the best.
// Then the best of it becomes the common plan, after a search from there; false: none is worth
// more.
bool take_better_common(const Model& model, const Instance& instance,
                        const std::vector<Starts>& found, const Effort& quick,
                        PartiesResult& result);

// How many plans that takes, about: for who waits.
std::size_t plans_to_compare(const Profile& profile);

// How often a party weighs in the common plan: 1, or as its seats stand to those of the others.
std::vector<std::int64_t> party_weights(const Profile& profile, bool by_seats);

// The weights of the common plan of some parties.
Weights common_weights(const Profile& profile, const std::vector<PartyPlan>& parties);

}  // namespace weerbaar
