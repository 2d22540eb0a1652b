// SPDX-License-Identifier: EUPL-1.2
// What a plan can gain by a handful of changes: for who has told everybody what they are going to
// do, and wants to take back as little of it as can be.
#pragma once

#include "planner/plan/replan.h"
#include "planner/search/search.h"

namespace weerbaar {

// Of how many sets of changes each is tried; when there are more, the promising ones are.
inline constexpr std::int64_t most_change_sets = 200'000;

struct FewMoves {
  SearchResult found;
  int moves = 0;
  bool is_best = false;  // all there are were tried: no plan with so few moves is worth more
};

// The best plan that was found with at most `most` moves. `kept` is a plan, and the result is never
// worth less. Of plans that are worth the same: the fewest moves, then the lowest cost, then the
// first in the order of their starts.
FewMoves few_moves(const Problem& problem, const Starts& kept, int most = most_moves,
                   std::int64_t most_sets = most_change_sets);

}  // namespace weerbaar
