// SPDX-License-Identifier: EUPL-1.2
// A plan as an order stands for it, and the plan of a changed order made from it: only what comes
// after the first change is filled anew.
#pragma once

#include <vector>

#include "planner/search/scheduler.h"

namespace weerbaar {

// Where an order changed: the places from the first to the last goal that moved.
struct Changed {
  std::size_t first = 0;
  std::size_t last = 0;
};

class Filling {
 public:
  // `fixed`: only what has its own start. It must outlive this, as the others must.
  Filling(const Problem& problem, Scheduler& scheduler, const Schedule& fixed);

  const Schedule& schedule() const { return schedule_; }

  // From what has its own start alone; once.
  void fill(const Order& order);

  // The plan of an order that differs from that of `from` as `changed` says. False when it is the
  // same plan, which shows at the last change; then this is not filled to the end.
  bool refill(const Filling& from, const Order& order, const Changed& changed);

  // After that: the same plan, but by the other order.
  void take_places(const Filling& half_filled);

 private:
  void keep_before(const Filling& from, std::size_t place);
  void place(GoalIndex goal, std::size_t place);
  bool same_until(const Filling& other, std::size_t place) const;

  static constexpr std::size_t nowhere = ~std::size_t{0};

  const Problem* problem_;
  Scheduler* scheduler_;
  const Schedule* fixed_;
  Schedule schedule_;
  std::vector<std::size_t> place_;  // [action]: of the goal that brought it in
};

}  // namespace weerbaar
