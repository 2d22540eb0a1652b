// SPDX-License-Identifier: EUPL-1.2
// What to change so that all that must be in the plan can be: for each set of rules whose letting
// go mends every clash, the smallest changes, found by bisection with exact questions and then
// planned again with the real search.
#pragma once

#include <vector>

#include "planner/conflict/conflict.h"
#include "planner/instance/input_change.h"

namespace weerbaar {

using Repair = std::vector<InputChange>;  // together they are enough; usually one

// With as few changes as can be, at most `most` repairs, in the order of RuleKind. A legal duty is
// never let go.
// `only`: those are all that must be there, as in `settle_only`; none: what must be there is.
std::vector<Repair> find_repairs(const Model& model, const Instance& instance,
                                 const Conflicts& conflicts, std::size_t most,
                                 const std::vector<ActionIndex>& only = {},
                                 const Watcher& watcher = {});

// Nothing else must be in the plan than these actions and what they require.
void settle_only(const std::vector<ActionIndex>& actions, Instance& instance);

// Each change in words, of the municipality as the changes before it leave it.
std::vector<std::string> repair_texts(const Model& model, const Repair& repair);

// The model with all the changes made, one after another.
Model with_repair(const Model& model, const Repair& repair);

}  // namespace weerbaar
