// How the plan stands when the scan had come out a little different, as plain data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/pillar.h"
#include "planner/instance/starts.h"

namespace weerbaar {

struct Variant {
  enum class Kind { mark, swap };
  Kind kind = Kind::mark;
  PillarIndex pillar = 0;
  int change = 0;               // mark: hundredths
  PillarIndex other = 0;        // swap
  std::vector<std::string> in;  // ids of actions, against the plan itself
  std::vector<std::string> out;
  std::int64_t value = 0;   // of the best plan found for the variant
  std::int64_t regret = 0;  // that value less what the plan itself is worth there
  bool possible = true;     // some plan was found
  bool holds = true;        // the plan itself keeps the rules of the variant
};

struct Stability {
  std::vector<Variant> variants;
  Starts plan;              // what they are compared with
  std::int64_t better = 0;  // its value less that of the plan given; 0: it is the plan given
};

}  // namespace weerbaar
