// SPDX-License-Identifier: EUPL-1.2
// Energetic reasoning (Baptiste, Le Pape and Nuijten, 2001): what a set of actions must at least
// take in some run of months or years, wherever each of them still can start, cannot be more than
// there is. A cheap proof that no choice of starts will do.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/problem.h"

namespace weerbaar {

// Actions, and for each the starts that are left, ascending. The start `months` means after the end
// of the plan, where nothing is asked.
struct OpenStarts {
  const std::vector<ActionIndex>& actions;
  const std::vector<std::vector<int>>& starts;
};

bool lacks_money(const Problem& problem, const OpenStarts& open);

// `hours_before`: per row of the problem's tables, stride + 1 sums of the hours of the months
// before.
bool lacks_hours(const Problem& problem, const std::vector<std::int64_t>& hours_before,
                 const OpenStarts& open, ResourceIndex resource);

}  // namespace weerbaar
