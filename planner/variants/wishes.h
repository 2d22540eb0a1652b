// SPDX-License-Identifier: EUPL-1.2
// What parties will not do without or will not accept, as actions of this municipality; and which
// of it one plan can keep.
#pragma once

#include "planner/plan/parties_result.h"
#include "planner/search/solve.h"
#include "planner/variants/party_weights.h"

namespace weerbaar {

// Of a wish for a step of a block: on which ladders it stands, those of all entries or of one.
std::vector<LadderStep> steps_of_wish(const Model& model, const Instance& instance,
                                      const Party::Wish& wish);

// What is excluded, so that a step that is wanted cannot be reached: the one action that it or a
// step below it needs, or all alternatives of one need. Empty: that is not why.
std::vector<ActionIndex> excluded_below(const Model& model, const Instance& instance,
                                        const Party::Wish& wanted);

// All of them, party by party, first what it wants. Where any one of several actions is enough, the
// one in `present` is meant, else the first.
std::vector<PartyWish> wishes_of(const Model& model, const Instance& instance,
                                 const Starts& present);

// What is wanted must be there, with all that it requires; what is refused cannot. A wish is no
// decision of the council: it keeps every rule, so that any plan of the result is one of the
// instance.
Instance with_wishes(Instance instance, const std::vector<PartyWish>& wishes,
                     const std::vector<bool>& binds);

// What a party, or all together, would plan: with those wishes, and the worth of those weights.
Problem wished_problem(const Model& model, const Instance& instance,
                       const std::vector<PartyWish>& wishes, const std::vector<bool>& binds,
                       const Weights& weights);

// The wishes of a party, or of all, as far as one plan can keep them.
WishFit fit_wishes(const Instance& instance, const std::vector<PartyWish>& wishes,
                   std::optional<PartyIndex> of, const Starts& present, const Effort& effort);

}  // namespace weerbaar
