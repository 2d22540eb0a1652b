// SPDX-License-Identifier: EUPL-1.2
// What a plan takes of each line of money, from its starts alone.
#pragma once

#include <vector>

#include "planner/plan/plan.h"

namespace weerbaar {

// By year, then label. A label's own money pays first; what it lacks weighs on the general line.
// One-off money left over goes on to the next year where the profile says so.
std::vector<MoneyUse> use_of_money(const Instance& instance, const Starts& starts);

}  // namespace weerbaar
