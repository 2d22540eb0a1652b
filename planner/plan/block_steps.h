// SPDX-License-Identifier: EUPL-1.2
// The steps of a block as a plan leaves them, over all its entries together.
#pragma once

#include <cstddef>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

struct StepOfBlock {
  int step = 1;             // 1..step_count
  std::size_t entries = 0;  // ladders that have the step; of a block without entries 1
  std::size_t there = 0;    // that have its mark without any action
  std::size_t lacking = 0;  // of those, that miss something of it, and still do after the plan
  int completed = -1;       // month in which the plan adds the last of what was missing; -1: none
  std::size_t reached = 0;  // that the plan brings to it
  int first = 0;            // of those the months in which they are complete
  int last = 0;
  int per_mille = 0;                 // of V
  std::vector<ActionIndex> actions;  // in the plan, that it takes; by number
};

// Without the steps that every entry passes over.
std::vector<StepOfBlock> steps_of_block(const Outcome& outcome, BlockIndex block);

}  // namespace weerbaar
