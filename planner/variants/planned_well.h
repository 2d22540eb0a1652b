// SPDX-License-Identifier: EUPL-1.2
// One of the plans that a comparison rests on: made in several ways, so that the luck of one search
// hardly counts.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "planner/search/solve.h"

namespace weerbaar {

inline constexpr std::size_t plans_to_plan_well = 3;

// The watcher of each next plan that is made.
using NextWatcher = std::function<Watcher()>;

// The best of: `quick` from the best of the known plans, `full` from nothing, and `full` on from
// the better of those. `known` has one at least; what breaks a rule counts as where a search can
// begin. No plan of the known ones that keeps the rules is better. Without a plan: `is_plan()` is
// false.
SearchResult planned_well(const Problem& problem, const std::vector<Starts>& known,
                          const Effort& quick, const Effort& full, const NextWatcher& next_watcher);

// By the order of the planning model: more value, then less cost, then the smaller sequence. Takes
// the starts where they keep the rules and go before.
void take_if_better(const Problem& problem, const Starts& starts, SearchResult& best);

}  // namespace weerbaar
