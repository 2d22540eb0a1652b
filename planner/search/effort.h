// SPDX-License-Identifier: EUPL-1.2
// How much work one plan may take. Counted, never timed, so that it gives the same plan everywhere.
#pragma once

#include <cstdint>

namespace weerbaar {

inline constexpr std::int64_t default_evaluations = 30'000;
inline constexpr std::int64_t study_evaluations = 2'000;  // of each of many plans
// Of a plan that begins at one for nearly the same figures, a part of the evaluations that one took
// is enough.
inline constexpr std::int64_t less_work_from_known = 20;

struct Effort {
  std::int64_t evaluations = 0;  // plans compared
  int bound_rounds = 0;          // of the relaxation; 0: `easy_bound`
};

// Enough to see that there is a plan, mostly.
inline constexpr Effort effort_to_see_a_plan{500, 20};

// The whole of it for one plan: a short search needs no sharp bound.
Effort effort_for(std::int64_t evaluations);

// For one of many plans that begin at a known one, which took so many; nobody sees its bound.
Effort effort_from_known(std::int64_t evaluations);

// For a plan that begins at a known one and is told beside it: half the work is nearly as good.
Effort effort_beside_known(std::int64_t evaluations);

}  // namespace weerbaar
