// SPDX-License-Identifier: EUPL-1.2
// What made a plan become another: the differences of the inputs are applied one by one, and after
// each the municipality is planned again from the plan before it.
#pragma once

#include "model/load.h"
#include "planner/instance/known_plan.h"
#include "planner/plan/cause.h"
#include "planner/search/effort.h"
#include "planner/search/watcher.h"

namespace weerbaar {

// An input in which nothing is wrong, with a plan of it.
struct PlannedInput {
  const Document& document;
  const KnownPlan& plan;
};

// The changes in the order in which they are tried, each alone or with those without which it makes
// no right input. After all of them the document is that of `becomes`.
struct ChangeStep {
  std::vector<InputDifference> differences;
  Document document;  // after it and all before it
};
std::vector<ChangeStep> change_steps(const Document& was, const Document& becomes);

struct CauseEffort {
  Effort in_turn;
  Effort alone;
};

// After each change the plan before it stays, as far as it can be kept, unless another is worth
// more by the keeping margin. So chance in a search is no cause. Where it does not stay it becomes
// the best plan that was found: that of `becomes`, as far as it can be kept, when none is better,
// and after the last change when none is better by the margin. Where there are several each is also
// planned alone, with the effort and by the rule with which a profile goes on with a written plan:
// as if it were the only difference. From `becomes` to `was` they are a list of their own.
Causes find_causes(const PlannedInput& was, const PlannedInput& becomes, const CauseEffort& effort,
                   const Watcher& watcher = {});

}  // namespace weerbaar
