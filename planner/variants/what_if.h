// SPDX-License-Identifier: EUPL-1.2
// What would change a choice: the smallest changes after which a new plan contains an action
// that was left out, and what the plan loses without an action that was chosen (its replacement
// cost). Both are found by planning again.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "planner/plan/plan.h"
#include "planner/plan/what_if_result.h"
#include "planner/search/solve.h"
#include "planner/variants/do_all.h"

namespace weerbaar {

// About how many plans it takes to find what lets an action in: as counted in the examples. Only
// who waits for it is told.
inline constexpr std::size_t plans_an_action = 25;

struct Attempts {
  Effort quick;  // for the search, which starts from the present plan
  Effort full;   // for the proof, a plan from nothing as `weerbaar plan` makes it
  Watcher watcher = {};
  DoAll do_all = one_by_one;  // for the kinds of change; with threads it calls `watcher` from all
};

// The plan that has the action whatever it costs starts from the present one, with half of `full`.
// Of what is excluded both are planned in several ways, and measured by the municipality without
// the exclusion. `shortages`: what is said to be short for it. More of something else may let it in
// too, by another plan: that is only sought where more of what is short does not; a later end
// always is. Amounts are found by bisection with `quick`; a smaller one is not ruled out, as
// whether a plan contains it need not grow with the amount.
WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const std::vector<Shortage>& shortages,
                         const Attempts& attempts);

// None: no plan without it was found; what must be there is not even tried.
std::optional<Counterplan> plan_without(const Model& model, const Instance& instance,
                                        const Starts& present, ActionIndex action,
                                        const Effort& effort, const Watcher& watcher = {});

}  // namespace weerbaar
