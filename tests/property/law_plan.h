// SPDX-License-Identifier: EUPL-1.2
// A choice of actions with their starts held against the law: which rules it breaks, and what it is
// worth.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "law.h"
#include "law_money.h"
#include "law_runs.h"

namespace weerbaar::testing {

inline constexpr int after_horizon = 1'000'000;  // the start of what is done then
inline constexpr int not_done = 2'000'000;       // the start and the finish of what is left out

struct LawTimes {  // by action
  std::vector<int> start;
  std::vector<int> finish;

  explicit LawTimes(std::size_t actions) : start(actions, not_done), finish(actions, not_done) {}
  bool chosen(LawIndex action) const { return start[action] != not_done; }
  // It is finished before the other starts. After the horizon there is time for everything.
  bool before(LawIndex first, LawIndex second) const {
    return chosen(first) && (start[second] == after_horizon || finish[first] < start[second]);
  }
};

// "A step that is complete at the end of month m counts in the months m..T-1."
std::int64_t value_by_law(const LawTown& town, const std::vector<int>& finish);

// Prerequisites, first know, and what excludes each other, of one action that is chosen.
bool is_in_order(const LawTown& town, const LawTimes& times, LawIndex index);

// What all runs of a plan ask together, month by month and year by year.
class LawLoads {
 public:
  LawLoads(const Model& model, const LawTown& town);

  void add(const LawAction& action, const LawRun& run) { change(action, run, 1); }
  void remove(const LawAction& action, const LawRun& run) { change(action, run, -1); }
  bool fit() const { return people_fit() && money_fits(); }
  bool money_fits() const { return money_.allows(use_); }
  bool people_fit() const;
  // Whether this fits beside all that was added.
  bool fits_too(const LawAction& action, const LawRun& run);

 private:
  void change(const LawAction& action, const LawRun& run, std::int64_t sign);
  std::size_t place_of(const LawHours& hours) const {
    const std::size_t row = hours.steering_apart ? limits_.size() / months_ - 1 : hours.role;
    return row * months_ + static_cast<std::size_t>(hours.month);
  }

  std::size_t months_;
  std::vector<std::int64_t> limits_;  // by role, then month; the last row is for steering apart
  std::vector<std::int64_t> asked_;
  LawMoney money_;
  std::vector<LawMoneyUse> use_;
};

// (start, action id), as people write a plan.
using NamedPlan = std::vector<std::pair<int, std::string>>;

// Each broken rule in a few words; empty: the plan keeps the law.
std::vector<std::string> broken_by_law(const Model& model, const NamedPlan& plan);

}  // namespace weerbaar::testing
