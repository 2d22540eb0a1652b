// SPDX-License-Identifier: EUPL-1.2
// What the plan takes to be there already: to be ticked or crossed by who knows.
#pragma once

#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

struct Presumed {
  LadderIndex ladder = 0;
  int step = 0;  // 1..step_count
};

// Every step that is in place by what the profile says, by ladder, then step. Of the blocks that
// count.
std::vector<Presumed> presumed_steps(const Outcome& outcome);

}  // namespace weerbaar
