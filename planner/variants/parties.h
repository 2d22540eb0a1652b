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
// wishes as decisions. Every plan that is found is tried under all weights, so that the luck of the
// search never shows as a difference. Without the exchanges and the question: those are asked for
// apart. `also`: the plans of an earlier comparison of the same, and what was found since; they
// are tried, and none is made from nothing again.
PartiesResult compare_parties(const Model& model, const Instance& instance, const Starts& present,
                              bool by_seats, const Effort& quick, const Effort& full,
                              const Watcher& watcher = {}, const std::vector<Starts>& also = {});

// Of these exchanges from the common plan the plans that are worth more than what was taken to be
// the best: the own plan of a party, or the common one.
std::vector<Starts> better_than_best(const Instance& instance, const PartiesResult& result,
                                     const std::vector<Exchange>& from_common);

// How many plans that takes, about: for who waits.
std::size_t plans_to_compare(const Profile& profile);

// How often a party weighs in the common plan: 1, or as its seats stand to those of the others.
std::vector<std::int64_t> party_weights(const Profile& profile, bool by_seats);

// The weights of the common plan of some parties.
Weights common_weights(const Profile& profile, const std::vector<PartyPlan>& parties);

}  // namespace weerbaar
