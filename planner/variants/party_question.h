// SPDX-License-Identifier: EUPL-1.2
// What would bring a step into a party's own plan: the ranking of another party,
// its pillar higher in its own, or more money.
#pragma once

#include "planner/plan/parties_result.h"
#include "planner/search/solve.h"

namespace weerbaar {

// `of`: the parties that are asked. `quick`: for the search for the least money, which begins at
// the party's own plan; `full`: for being sure. What is said to bring the step in has it in a plan
// that is made in several ways (`planned_well`). Amounts are found by bisection, are doubled
// where the quick search finds none, and grow by half where that is not enough in the end: what is
// told is enough, and not that less would not do.
PartyQuestion ask_parties(const Model& model, const Instance& instance, const PartiesResult& result,
                          const Party::Wish& asked, const std::vector<PartyIndex>& of,
                          const Effort& quick, const Effort& full, const Watcher& watcher = {});

}  // namespace weerbaar
