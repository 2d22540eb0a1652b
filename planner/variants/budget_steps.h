// What more or less money buys: the same municipality planned with a share of its general money,
// step by step. Money with a label stays as it is: its giver decides on that.
#pragma once

#include <vector>

#include "planner/plan/budget_step.h"
#include "planner/search/solve.h"

namespace weerbaar {

// One a percentage, ascending. A plan for less money is one for more, so the value never falls; the
// best plan of any step that fits another is used there. A step below which not even what must be
// there fits has no plan. Each begins at what fits of the present plan.
std::vector<BudgetStep> plan_budget_steps(const Instance& instance, const Starts& present,
                                          const std::vector<int>& percentages, const Effort& effort,
                                          const Watcher& watcher = {});

}  // namespace weerbaar
