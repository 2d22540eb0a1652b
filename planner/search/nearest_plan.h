// SPDX-License-Identifier: EUPL-1.2
// Given starts as a plan of a problem: as they are, or the nearest that keeps its rules.
#pragma once

#include "planner/search/search.h"

namespace weerbaar {

// The starts as they are; `is_plan()` of the result is false when they break a rule.
SearchResult as_plan(const Problem& problem, const Starts& starts);

// They keep every rule, also those for what has a fixed start.
bool is_plan(const Problem& problem, const Starts& starts);

// Starts that keep the rules are their own nearest plan. Of others the best of three that are made
// by serial schedule generation (Kelley 1963), what must be there first, each action with the
// prerequisites it lacks and where it can be not before the start it had:
// - the others in the order of their starts;
// - those that fit where they were, the one that would be missed most first, and then the rest so;
// - the same after what must be there and was not among them.
// In the first two that comes last, in the room that is left or that one of them makes by going.
// Some mandatory action is missing when it does not come out as a plan.
SearchResult nearest_plan(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
