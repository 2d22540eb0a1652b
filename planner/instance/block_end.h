// SPDX-License-Identifier: EUPL-1.2
// Where the building blocks end: what a plan comes to in words that people can argue about.
#pragma once

#include <vector>

#include "planner/instance/starts.h"

namespace weerbaar {

struct BlockEnd {
  bool counts = false;     // it has a ladder here, and weighs in its pillar
  std::vector<int> steps;  // of each of its ladders the highest that is there at the end, 0 to 4
  int mark = 0;            // at the end, of all its ladders together, in hundredths
};

// Of each block of the catalog. A step that is in place is there, also when a measure of it is
// missing: it keeps its mark.
std::vector<BlockEnd> block_ends(const Instance& instance, const Starts& starts);

// The blocks that count and of which some ladder ends on another step.
std::vector<BlockIndex> ending_elsewhere(const std::vector<BlockEnd>& ends,
                                         const std::vector<BlockEnd>& other);

}  // namespace weerbaar
