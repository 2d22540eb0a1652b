// SPDX-License-Identifier: EUPL-1.2
// How many pieces of a measure a municipality has: help points, pumps, villages.
#pragma once

#include "model/model.h"

namespace weerbaar {

// 0 of a measure that is not counted in pieces.
std::int64_t pieces_of(const Costs& costs, const Municipality& municipality);

}  // namespace weerbaar
