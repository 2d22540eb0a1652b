// How good can any plan be? A Lagrangian relaxation (Geoffrion 1974; for project scheduling
// Christofides, Alvarez-Valdes and Tamarit 1987; Moehring et al. 2003): every limit and every link
// gets a price, after which each action chooses its own best start. Whatever the prices are, no
// plan is worth more than the result, and all of it is counted in whole numbers: the bound is valid
// exactly. The prices are improved by a subgradient method.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/presolve.h"

namespace weerbaar {

struct Bound {
  std::int64_t value = 0;  // V of any plan is at most this
  // At the best prices: the same for the plans in which an action starts then, or is left out.
  std::vector<std::int64_t>
      with_start;  // [row] of the problem's tables; 0 for a start that is not possible
  std::vector<std::int64_t> without;  // [action]
  // How often the relaxed choice started an action then, in the second half of the rounds.
  std::vector<std::int64_t> times_taken;  // [row]
};

// `known`: a good plan, to begin the prices at.
Bound bound_of(const Problem& problem, const Presolved& presolved, const Starts& known, int rounds);

}  // namespace weerbaar
