// A plan being changed: which action starts when, what that leaves of money and people, and what it
// gains, kept up to date with every change. It keeps no rule itself; `fits` says what would.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/ledger.h"

namespace weerbaar {

// How good a plan is: more mandatory actions first, then more value, then less cost.
struct Score {
  int missing = 0;         // mandatory actions not placed, or started before what they wait for
  std::int64_t value = 0;  // V of the planning model
  std::int64_t cost = 0;   // euros over the horizon
  bool operator==(const Score&) const = default;
};
bool better(const Score& left, const Score& right);

class Schedule {
 public:
  explicit Schedule(const Problem& problem);

  const Starts& starts() const { return starts_; }
  bool has(ActionIndex action) const { return starts_[action] != not_chosen; }
  const Ledger& ledger() const { return ledger_; }

  void put(ActionIndex action, int start);
  void take(ActionIndex action);

  // Money and people suffice for it beside what is there.
  bool fits(ActionIndex action, int start) const { return ledger_.fits(action, start); }
  // The first start, `from` or later, in which it fits; past its last start when there is none.
  int first_fit(ActionIndex action, int from) const { return ledger_.first_fit(action, from); }
  // All that the action waits for is finished when it starts.
  bool ready(ActionIndex action) const;

  // Started then, it would add to the value. What is gained never shrinks, so the month of its
  // finish tells.
  bool gains(ActionIndex action, int start) const;
  // It is there and adds nothing that the rest does not bring.
  bool idle(ActionIndex action) const;

  Score score() const;

 private:
  // Finished then, some pillar that it serves would have room, `own` being counted already.
  bool has_room(const Problem::Item& item, int start, bool own) const;
  // Adds (sign 1) or takes away (sign -1) the action's effects from its finish on.
  void count_effects(ActionIndex action, int start, int sign);
  std::int64_t value() const;

  const Problem* problem_;
  Starts starts_;
  Ledger ledger_;
  std::vector<std::int32_t> gained_;  // [pillar][month], by its end; may exceed the shortfall
  std::int64_t cost_ = 0;
};

}  // namespace weerbaar
