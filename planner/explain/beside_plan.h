// SPDX-License-Identifier: EUPL-1.2
// What keeps a set of actions out of a plan: each is placed beside the plan, while every action of
// it keeps its start, and what is then short is told.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "planner/plan/plan.h"
#include "planner/search/ledger.h"
#include "planner/search/problem.h"

namespace weerbaar {

class BesidePlan {
 public:
  BesidePlan(const Problem& problem, const Starts& starts, const Ledger& ledger)
      : problem_(problem), starts_(starts), ledger_(ledger), placed_(starts) {}

  // In the plan, or among what is needed.
  bool is_there(ActionIndex action, const std::vector<ActionIndex>& needed) const;

  // Adds the action and the prerequisites it misses to `needed`, each after what it waits for.
  // False, with why, when one of them cannot be had at all; `needed` is then of no use.
  bool collect(ActionIndex action, std::vector<ActionIndex>& needed, Obstacle& why);

  // What keeps all of them together out: the fewest limits that, taken away, let them in.
  Obstacle obstacle_to(const std::vector<ActionIndex>& needed);

  bool fits(const std::vector<ActionIndex>& needed) {
    return place({}, needed, Choice::earliest).has_value();
  }

 private:
  // Of hours, one-off and structural money whether it counts.
  using Ignored = std::array<bool, 3>;
  using Worst = std::array<Ledger::Shortage, 3>;  // of one action, to choose its start

  bool collect_with_prerequisites(ActionIndex action, std::vector<ActionIndex>& needed,
                                  Obstacle& why);
  bool collect_prerequisite(ActionIndex before, std::vector<ActionIndex>& needed, Obstacle& why);
  bool collect_alternative(const std::vector<std::vector<ActionIndex>>& alternatives,
                           std::vector<ActionIndex>& needed, Obstacle& why);
  enum class Choice { least_short, earliest };  // of the starts that the other limits leave
  std::optional<Ledger> place(const Ignored& ignored, const std::vector<ActionIndex>& needed,
                              Choice choice);
  int choose_start(const Ignored& ignored, const Ledger& ledger, ActionIndex a,
                   Choice choice) const;
  Worst shortages(const Ledger& ledger, const Ignored& ignored, ActionIndex a, int start) const;
  void add_hours(const Ledger& placed, std::vector<Shortage>& shortages) const;
  void add_money(const Ledger& placed, std::vector<Shortage>& shortages) const;
  Obstacle lacking(const Ledger& placed) const;
  std::optional<ActionIndex> awaited_too_long(const std::vector<ActionIndex>& needed) const;
  int longest_chain(const std::vector<ActionIndex>& needed) const;

  const Problem& problem_;
  const Starts& starts_;
  const Ledger& ledger_;
  Starts placed_;                        // with what is being placed; else as `starts_`
  std::vector<ActionIndex> collecting_;  // on the path of prerequisites that is being collected
};

}  // namespace weerbaar
