// SPDX-License-Identifier: EUPL-1.2
// How much plans hang on each assumed figure: the result of planning with it halved and doubled.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/assumptions.h"

namespace weerbaar {

// What one change of a figure does, over all profiles.
struct Effect {
  int come_or_go = 0;           // actions in one of the two plans only
  int moved = 0;                // actions in both with another start
  int without_plan = 0;         // profiles that have no plan any more
  std::int64_t millionths = 0;  // change of the plan's value, summed over the profiles
};

struct Influence {
  Assumption assumption;
  Effect halved;
  Effect doubled;
};

struct InfluenceStudy {
  const Catalog* catalog = nullptr;
  std::vector<std::string> profiles;  // names of the municipalities
  std::int64_t evaluations = 0;
  std::vector<Influence> influences;  // as the assumptions; sorted by sort_by_influence
};

}  // namespace weerbaar
