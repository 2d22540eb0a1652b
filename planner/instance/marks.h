// SPDX-License-Identifier: EUPL-1.2
// The marks that people see, of blocks and pillars, before a plan and after it.
#pragma once

#include "planner/instance/starts.h"

namespace weerbaar {

// A mark before and after the plan, in hundredths, rounded down.
struct MarkChange {
  int before = 0;
  int after = 0;
};

// Of each block of the catalog: the mean of its entries by their weight.
std::vector<MarkChange> block_marks(const Instance& instance, const Starts& starts);

// Of a pillar: the mean of the blocks that count, by their share; `score` when none does.
MarkChange pillar_mark(const Model& model, const Instance& instance, const Starts& starts,
                       PillarIndex pillar);

// Of all pillars, after the plan.
PerPillar<int> marks_after(const Model& model, const Instance& instance, const Starts& starts);

}  // namespace weerbaar
