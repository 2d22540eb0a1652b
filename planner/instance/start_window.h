// SPDX-License-Identifier: EUPL-1.2
// When each action can start at all, by prerequisites, dates and the horizon alone: the forward and
// backward pass of the critical path method (Kelley and Walker, 1959).
#pragma once

#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

struct StartWindow {
  int earliest_start = 0;
  int latest_start = 0;  // below earliest_start: it cannot be in any plan
};

// The least finish of the starts that an action can have, `from` or later; of a fixed start its
// own. `months` when there is none.
int least_finish(const Instance& instance, const Action& action, int from);

// One window an action. The backward pass goes only through actions that must be in the plan: one
// that may be left out sets no date for what it waits for.
std::vector<StartWindow> start_windows(const Instance& instance);

}  // namespace weerbaar
