// SPDX-License-Identifier: EUPL-1.2
// Given starts as a plan of a problem: as they are, or the nearest that keeps its rules.
#pragma once

#include "planner/search/search.h"

namespace weerbaar {

// The starts as they are; `is_plan()` of the result is false when they break a rule.
SearchResult as_plan(const Problem& problem, const Starts& starts);

// They keep every rule, also those for what has a fixed start.
bool is_plan(const Problem& problem, const Starts& starts);

// Starts that keep the rules are their own nearest plan. Of others as much as goes, action by
// action in the order of their starts, what must be there first, each with the prerequisites it
// lacks, and where it can be not before the start it had (serial schedule generation, Kelley 1963).
// What must be there and is not among them comes in the room they leave, or else before all that
// need not be there.
// Some mandatory action is missing when it does not come out as a plan.
SearchResult nearest_plan(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
