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
std::vector<Repair> find_repairs(const Model& model, const Instance& instance,
                                 const Conflicts& conflicts, std::size_t most);

}  // namespace weerbaar
