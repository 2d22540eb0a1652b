// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/presumed.h"

namespace weerbaar {

std::vector<Presumed> presumed_steps(const Outcome& outcome) {
  std::vector<Presumed> presumed;
  for (LadderIndex l = 0; l < outcome.instance.ladders.size(); ++l) {
    const Ladder& ladder = outcome.instance.ladders[l];
    if (!outcome.instance.blocks[ladder.block].counts) continue;
    for (int k = 1; k <= static_cast<int>(step_count); ++k)
      if (ladder.step(k).in_place) presumed.push_back({l, k});
  }
  return presumed;
}

}  // namespace weerbaar
