// SPDX-License-Identifier: EUPL-1.2
// Which starts can be in a best plan at all, by what one action asks alone: the cheap part of
// proving. The bound and the exact model leave out the rest: a start that keeps no rule, or of an
// action that brings nothing and that nothing useful waits for. The reverse is not claimed.
#pragma once

#include <vector>

#include "planner/search/problem.h"

namespace weerbaar {

struct Presolved {
  std::vector<std::vector<int>> starts;  // per action the possible ones, ascending
  bool none = false;                     // something that must be there has no possible start
};

Presolved presolve(const Problem& problem);

// The possible starts of `before` with which it is finished before the month `start`, as a sum of
// "started by then": of the possible start at each place, once with its sign. A run that waits for
// who is away may start earlier and finish later than another, so they need not be the first ones.
// Empty: there is none. An action that runs since before the plan does not wait for what was
// finished when the plan began.
struct SignedPlace {
  std::size_t place = 0;  // into the possible starts
  int sign = 1;
  bool operator==(const SignedPlace&) const = default;
};
std::vector<SignedPlace> in_time(const Problem& problem, const Presolved& presolved,
                                 ActionIndex before, int start);

}  // namespace weerbaar
