// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/quarters.h"

namespace weerbaar {

std::vector<Quarter> quarters_of(const Instance& instance) {
  std::vector<Quarter> quarters;
  for (int month = 0; month < instance.months; ++month) {
    const Month at = instance.start + month;
    const int number = at.in_year() / 3 + 1;
    if (quarters.empty() || quarters.back().number != number)
      quarters.push_back({at.year(), number, month, month});
    quarters.back().last = month;
  }
  return quarters;
}

}  // namespace weerbaar
