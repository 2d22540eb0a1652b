// SPDX-License-Identifier: EUPL-1.2
// Where a search begins: a plan by priority rules alone, the best of a few (the serial schedule
// generation scheme).
#pragma once

#include "planner/search/search.h"

namespace weerbaar {

SearchResult first_plan(const Problem& problem);

}  // namespace weerbaar
