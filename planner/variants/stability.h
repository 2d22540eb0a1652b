// SPDX-License-Identifier: EUPL-1.2
// Does the plan hold when the scan had come out a little different? The municipality is planned
// again with every mark a tenth up or down and with every two neighbours in the ranking swapped.
// And what if the agreements of the planning model were others: with other marks of the steps, and
// with blocks that all weigh the same in their pillar.
#pragma once

#include "planner/plan/stability_result.h"
#include "planner/search/solve.h"

namespace weerbaar {

// The searches start from the present plan, and each plan found is tried in all variants, so that
// what comes and goes does so for its worth and not by the luck of the search.
Stability check_stability(const Model& model, const Instance& instance, const Starts& present,
                          const Effort& effort, const Watcher& watcher = {});

}  // namespace weerbaar
