// SPDX-License-Identifier: EUPL-1.2
// Where a search begins: plans by priority rules alone (the serial schedule generation scheme).
#pragma once

#include "planner/search/bound.h"
#include "planner/search/search.h"

namespace weerbaar {

// The best of a few simple rules.
SearchResult first_plan(const Problem& problem);

// What the relaxation completes soonest first (Chicoisne et al. 2012 order an open pit mine so).
SearchResult plan_of_relaxation(const Problem& problem, const Bound& bound);

}  // namespace weerbaar
