// SPDX-License-Identifier: EUPL-1.2
// Steps that only just fit. Filled in the order in which it is written down, a long chain may end
// past the horizon though there is an order in which it does not; and a search that changes the
// order of whole steps never sees how near it was.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/order.h"
#include "planner/search/presolve.h"
#include "planner/search/random.h"

namespace weerbaar {

struct JustFits {
  // Of each such step the actions in an order in which they fit when nothing else is there but what
  // has its own start or must be there; then the step.
  std::vector<GoalIndex> goals;
  std::int64_t evaluations = 0;
};

// Looks for such an order for every step that does not fit by itself as it is written down. At most
// so many evaluations in all. What is not found may still be possible.
JustFits find_what_just_fits(const Problem& problem, const Presolved& presolved, Random& random,
                             std::int64_t evaluations);

}  // namespace weerbaar
