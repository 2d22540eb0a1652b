// SPDX-License-Identifier: EUPL-1.2
// Random changes of an order.
#pragma once

#include "planner/search/filling.h"
#include "planner/search/odds.h"
#include "planner/search/random.h"

namespace weerbaar {

class OrderChanges {
 public:
  OrderChanges(const Problem& problem, Random& random);

  // `now`: the plan that the order stands for. False: nothing has changed, as happens by chance.
  bool change(Order& order, const Filling& now, const ChangeOdds& odds, Changed& changed);

 private:
  bool delay(Order& order, const Filling& now, Changed& changed);
  bool swap_alternatives(Order& order, Changed& changed);
  bool move_need(Order& order, Changed& changed);
  bool move_goals(Order& order, const ChangeOdds& odds, Changed& changed);
  std::size_t other_place(std::size_t from, std::size_t count, const ChangeOdds& odds);

  const Problem& problem_;
  Random& random_;
  std::vector<ActionIndex> movable_;
  std::vector<std::size_t> first_need_;
  std::vector<MilestoneIndex> wide_;  // steps that ask more than one action
  std::vector<std::vector<ActionIndex>> alternatives_;
  std::vector<GoalIndex> before_;  // the goals as they were
};

}  // namespace weerbaar
