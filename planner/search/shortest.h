// SPDX-License-Identifier: EUPL-1.2
// An order in which a set of actions is finished soonest: resource-constrained project scheduling
// (RCPSP) beyond the horizon, where a plan has no months any more and so no measure of how nearly
// it fits.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/random.h"
#include "planner/search/schedule.h"

namespace weerbaar {

struct ShortestOrder {
  std::vector<ActionIndex> actions;  // by start
  int months = 0;                    // that it takes, from the first of the plan
  std::int64_t evaluations = 0;
};

// `actions`: any order; all that they wait for and is not in `base` is among them. An action lasts
// as long as from its first possible start, and asks hours as then; past the horizon a role has the
// most hours of any month. Nothing else is looked at: no money, upkeep, repeats or last month. Ends
// when the months of the plan suffice.
ShortestOrder shortest_order(const Problem& problem, const Schedule& base,
                             const std::vector<ActionIndex>& actions, Random& random,
                             std::int64_t evaluations);

}  // namespace weerbaar
