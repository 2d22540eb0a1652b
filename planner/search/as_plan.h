// SPDX-License-Identifier: EUPL-1.2
// Given starts as a plan of a problem, when they keep its rules.
#pragma once

#include "planner/search/search.h"

namespace weerbaar {

// The starts as they are; `is_plan()` of the result is false when they break a rule.
SearchResult as_plan(const Problem& problem, const Starts& starts);

// They keep every rule, also those for what has a fixed start.
bool is_plan(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
