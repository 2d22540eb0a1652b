// SPDX-License-Identifier: EUPL-1.2
// What parties could give each other, and what would bring a step into the plan of one.
#pragma once

#include <vector>

#include "planner/report/chapters.h"

namespace weerbaar {

// Of two parties at least.
void add_exchanges(const Outcome& outcome, const PartiesResult& result,
                   std::vector<Chapter>& chapters);

// The question that was asked, with the answer for each party.
Chapter answers_on_step(const Outcome& outcome, const PartiesResult& result);

}  // namespace weerbaar
