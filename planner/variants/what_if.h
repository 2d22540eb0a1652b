// SPDX-License-Identifier: EUPL-1.2
// What would change a choice: the smallest changes after which a new plan contains an action
// that was left out, and what the plan loses without an action that was chosen (its replacement
// cost). Both are found by planning again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "planner/plan/plan.h"
#include "planner/plan/what_if_result.h"
#include "planner/search/solve.h"

namespace weerbaar {

// `quick`: for the search, which starts from the present plan; `full`: for the proof, a plan from
// nothing as `weerbaar plan` makes it. The plan that has the action whatever it costs starts from
// the present one too, with half of `full`. Of what is excluded both are planned in several ways,
// and measured by the municipality without the exclusion. Amounts are found by bisection: smallest
// means that one step less gives no plan with it. Whether a plan contains it need not grow with the
// amount, so a smaller amount elsewhere is not ruled out.
WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const Effort& quick, const Effort& full,
                         const Watcher& watcher = {});

// None: no plan without it was found; what must be there is not even tried.
std::optional<Counterplan> plan_without(const Model& model, const Instance& instance,
                                        const Starts& present, ActionIndex action,
                                        const Effort& effort, const Watcher& watcher = {});

// Whether the id is one that `advise` knows: of a measure, or of an action of this municipality.
bool can_be_asked(const Model& model, const std::string& id);

// All of that for the actions of one measure, or one action, named by id; for the first few. What a
// watcher is told of the plans there will be in all is an estimate.
Advice advise(const Model& model, const Instance& instance, const Plan& plan, const std::string& id,
              std::int64_t evaluations, const Watcher& watcher = {});

}  // namespace weerbaar
