// SPDX-License-Identifier: EUPL-1.2
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

  // All that the step asks is finished, and all below it.
  bool complete(MilestoneIndex milestone) const { return complete_[milestone] < problem_->months; }
  // The month at whose end it is so; the horizon when it is not.
  int completion(MilestoneIndex milestone) const { return complete_[milestone]; }
  // One of the actions is finished within the horizon.
  bool satisfied(const std::vector<ActionIndex>& need) const;

  // Some step that asks for it is not complete.
  bool wanted(ActionIndex action) const;
  // It is there, and the steps that are complete would be so without it.
  bool idle(ActionIndex action) const;

  Score score() const;

  // All that is kept up to date is what the formulas give for these starts, and all that waits for
  // something is ready.
  bool agrees() const;

 private:
  // After a change of the action: the steps that ask for it, and those above them, anew.
  void follow(ActionIndex action);
  int completion_by_needs(MilestoneIndex milestone) const;

  const Problem* problem_;
  Starts starts_;
  Ledger ledger_;
  std::vector<int> finish_;    // [action]: the last month of its first run; the horizon: not there
  std::vector<int> complete_;  // [milestone]
  std::int64_t value_ = 0;
  std::int64_t cost_ = 0;
};

// With all that these starts have; whether that keeps the rules is not looked at.
Schedule schedule_of(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
