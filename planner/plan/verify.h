// SPDX-License-Identifier: EUPL-1.2
// Checks a finished plan against every rule of the planning model, from the model's own figures and
// with none of the search's tables or code, and recomputes its value.
#pragma once

#include <string>
#include <vector>

#include "planner/plan/plan.h"

namespace weerbaar {

// Each broken rule in a sentence, for whoever checks a plan that somebody else made; empty when the
// plan is right. Of our own plans it is our bug.
std::vector<std::string> verify(const Model& model, const Instance& instance, const Plan& plan);

// The same for bare starts: the rules only, as there is no value to check.
std::vector<std::string> broken_rules(const Model& model, const Instance& instance,
                                      const Starts& starts);

}  // namespace weerbaar
