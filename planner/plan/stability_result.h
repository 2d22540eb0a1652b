// SPDX-License-Identifier: EUPL-1.2
// How the plan stands when the scan had come out a little different, or what we agreed on was
// another thing, as plain data.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "planner/instance/block_end.h"

namespace weerbaar {

struct Variant {
  enum class Kind { mark, swap, scale, equal_shares };
  Kind kind = Kind::mark;
  PillarIndex pillar = 0;
  int change = 0;                       // mark: hundredths
  PillarIndex other = 0;                // swap
  std::array<int, step_count> marks{};  // scale: of the steps, hundredths
  std::vector<std::string> in;          // ids of actions, against the plan itself
  std::vector<std::string> out;
  std::vector<std::string> finished;  // in the plan itself, and here it counts as finished
  std::vector<BlockEnd> ends;         // of each block, in that best plan
  std::int64_t value = 0;             // of the best plan found for the variant
  std::int64_t regret = 0;            // that value less what the plan itself is worth there
  bool possible = true;               // some plan was found
  bool holds = true;                  // the plan itself keeps the rules of the variant
};

struct Stability {
  std::vector<Variant> variants;    // of the scan
  std::vector<Variant> agreements;  // other marks of the steps, and blocks of equal weight
  Starts plan;                      // what they are compared with
  std::int64_t better = 0;  // its value less that of the plan given; 0: it is the plan given
};

}  // namespace weerbaar
