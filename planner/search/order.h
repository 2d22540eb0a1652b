// SPDX-License-Identifier: EUPL-1.2
// The order in which a plan is filled: an activity list (Kolisch and Hartmann, 1999) of goals, each
// with all it takes. Filled in that order, each goal in the earliest months that fit (serial
// schedule generation), it stands for one plan; the search changes orders, not plans.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/schedule.h"

namespace weerbaar {

// First the milestones of a problem, to complete; then its actions, to place.
using GoalIndex = std::uint32_t;

struct Order {
  std::vector<GoalIndex> goals;      // each at most once; a step after the steps below it
  std::vector<std::uint32_t> needs;  // milestone by milestone: in which order its needs are filled
  std::vector<std::uint32_t> rank;   // [action]: of alternatives the lowest is tried first
  std::vector<int> from;             // [action]: not before this month, where that can be
};

// Where the needs of each milestone stand in Order::needs; then the end.
std::vector<std::size_t> first_needs(const Problem& problem);

// What must be there first, then the steps as the ladders stand.
Order natural_order(const Problem& problem);

// The order in which a plan reaches its steps and what must be there: of steps the month in which
// they are complete, of actions their start; of equals the one that is worth most; last what it
// does not reach.
Order order_of_steps(const Problem& problem, const Starts& starts);

// All actions of a plan by their start, those that start later than they could then not before
// that, and then every step: the plan itself, and what else may fit.
Order order_of_actions(const Problem& problem, const Starts& starts);

// Puts before each step the steps below it that stand after it.
void put_lower_first(const Problem& problem, std::vector<GoalIndex>& goals);

}  // namespace weerbaar
