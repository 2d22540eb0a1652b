// SPDX-License-Identifier: EUPL-1.2
// The actions of a plan as cards, those of a measure together.
#pragma once

#include <vector>

#include "planner/plan/measure_group.h"
#include "planner/report/html/markup.h"

namespace weerbaar::html {

Markup cards(const Outcome& outcome, const std::vector<MeasureGroup>& groups);

}  // namespace weerbaar::html
