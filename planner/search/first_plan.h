// SPDX-License-Identifier: EUPL-1.2
// Where a search begins: plans by priority rules alone (the serial schedule generation scheme).
#pragma once

#include "planner/search/bound.h"
#include "planner/search/search.h"

namespace weerbaar {

// The best of a few simple rules.
SearchResult first_plan(const Problem& problem);

// The best of those in the order in which a relaxation tends to complete the steps (Chicoisne et
// al. 2012 order an open pit mine so), or to start the actions.
SearchResult plan_of_relaxation(const Problem& problem, const Tendency& tendency);

}  // namespace weerbaar
