// SPDX-License-Identifier: EUPL-1.2
// How good can any plan be? A Lagrangian relaxation (Geoffrion 1974; for project scheduling
// Christofides, Alvarez-Valdes and Tamarit 1987; Moehring et al. 2003): every limit and every link
// gets a price, after which each action chooses its own best start. Whatever the prices are, no
// plan is worth more than the result, and all of it is counted in whole numbers: the bound is valid
// exactly. The prices are improved by a subgradient method.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planner/search/presolve.h"

namespace weerbaar {

// What a relaxation that is solved again and again tends to choose: about what the linear
// relaxation has, with parts of actions and steps as shares of the rounds.
struct Tendency {
  int rounds = 0;           // those counted; none: there were too few
  std::vector<int> starts;  // [row] of the problem's tables: rounds in which the action starts then
  std::vector<int> complete;  // [milestone][month]: rounds in which it is complete at its end
};

// Month by month: in how many rounds the step is complete at its end.
inline std::span<const int> rounds_complete(const Problem& problem, const Tendency& tendency,
                                            MilestoneIndex milestone) {
  const auto months = static_cast<std::size_t>(problem.months);
  return std::span(tendency.complete).subspan(milestone * months, months);
}

struct Bound {
  std::int64_t value = 0;  // V of any plan is at most this
  // [row] of the problem's tables; at the best prices: the same for the plans in which an action
  // starts then. 0 for a start that is not possible.
  std::vector<std::int64_t> with_start;
  Tendency tendency;  // of the rounds in which the prices had settled
};

// `known`: a good plan, to begin the prices at.
Bound bound_of(const Problem& problem, const Presolved& presolved, const Starts& known, int rounds);

// Without the starts with which no plan is worth as much as one that is known (reduced-cost fixing,
// of a Lagrangian bound). What must be there keeps at least those of that plan.
Presolved worth_trying(const Problem& problem, const Presolved& presolved, const Bound& bound,
                       std::int64_t value);

}  // namespace weerbaar
