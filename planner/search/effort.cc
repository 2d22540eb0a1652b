// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/effort.h"

#include <algorithm>

namespace weerbaar {

Effort effort_for(std::int64_t evaluations) {
  constexpr std::int64_t fewest_rounds = 20;
  constexpr std::int64_t most_rounds = 600;
  return {evaluations, static_cast<int>(std::clamp(evaluations / 50, fewest_rounds, most_rounds))};
}

Effort effort_from_known(std::int64_t evaluations) {
  return {std::max<std::int64_t>(1, evaluations / less_work_from_known), 0};
}

Effort effort_beside_known(std::int64_t evaluations) {
  return {std::max<std::int64_t>(1, evaluations / 2), 0};
}

}  // namespace weerbaar
