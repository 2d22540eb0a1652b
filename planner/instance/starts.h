// SPDX-License-Identifier: EUPL-1.2
// A plan by its starts alone, one an action: what a plan is to all that make, compare or keep one.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

inline constexpr int not_chosen = -1000000;
using Starts = std::vector<int>;  // per action its month, or not_chosen

inline bool contains(const Starts& starts, ActionIndex action) {
  return starts[action] != not_chosen;
}

// How one plan differs from another; by action.
struct Shift {
  std::vector<ActionIndex> in;
  std::vector<ActionIndex> out;
};
Shift shift_between(const Starts& before, const Starts& after);

// The month at whose end each step of a ladder is complete.
inline constexpr int at_start = -1;            // without any action
inline constexpr int not_reached = 1'000'000;  // not within the horizon
std::array<int, step_count> completions_of(const Instance& instance, const Ladder& ladder,
                                           const Starts& starts);

// V of the planning model, straight from its formula.
std::int64_t value_of(const Instance& instance, const Starts& starts);

// The sequence of (start, rank) of the left plan is smaller: the last tie-break between plans. The
// shorter one comes first, so that an action that costs and brings nothing is not in the plan; of
// two as long the one that has the first of all that only one of them has.
bool earlier_sequence(const Starts& left, const Starts& right);

// The answer to "can all that must be there be there?"
enum class Possibility {
  possible,    // shown by a plan
  impossible,  // proven: there is no plan
  unknown,     // not settled within the steps that were allowed
};

}  // namespace weerbaar
