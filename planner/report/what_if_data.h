// SPDX-License-Identifier: EUPL-1.2
// What a page must know to plan again by itself, as JSON in ASCII: the files, where they come from,
// the plan on the page, and what there is to choose about. For scripts of our own: no contract.
#pragma once

#include <string>

#include "planner/plan/outcome.h"

namespace weerbaar {

std::string what_if_data(const Outcome& outcome);

}  // namespace weerbaar
