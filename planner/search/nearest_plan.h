// SPDX-License-Identifier: EUPL-1.2
// Of an earlier plan, under other figures, as much as goes.
#pragma once

#include "planner/search/search.h"

namespace weerbaar {

// Starts that keep the rules are their own nearest plan. Of others the best of three (more value,
// then less cost; of equal ones the first), all made by serial schedule generation (Kelley 1963).
// First what must be there, and what that waits for among the starts; each action that is moved
// comes with the prerequisites it lacks, not before the start it had where that can be, in the
// order of those starts.
// - The others in that order too.
// - Each of the others that fits where it was, the one that would be missed most before the rest:
//   that without which the starts, with room for all, are worth least. Then those that did not fit.
// - The same after what must be there and is not among the starts.
// In the first two that comes last, in the room that is left, or that one of the others makes by
// going: the one that moves the fewest, then with which most is left, then the one that starts
// first. Of what does not fit in that room, the others make way for the first ten only.
// Some mandatory action is missing when it does not come out as a plan.
SearchResult nearest_plan(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
