// SPDX-License-Identifier: EUPL-1.2
// A bound for who has no time for a better one: every step complete as soon as what it needs can be
// finished, had each action for itself what has no start of its own leaves. Many plans that begin
// at a known one are made in the time that the relaxation takes to set up. It says nothing of a
// single start, so that by it none is left out.
#pragma once

#include "planner/search/bound.h"

namespace weerbaar {

Bound easy_bound(const Problem& problem, const Presolved& presolved);

}  // namespace weerbaar
