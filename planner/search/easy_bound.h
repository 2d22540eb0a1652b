// SPDX-License-Identifier: EUPL-1.2
// A bound for who has no time for a better one: every step complete as soon as what it needs can be
// finished, had each action the municipality to itself. Many plans that begin at a known one are
// made in the time that the relaxation takes to set up.
#pragma once

#include "planner/search/bound.h"

namespace weerbaar {

Bound easy_bound(const Problem& problem, const Presolved& presolved);

}  // namespace weerbaar
