// SPDX-License-Identifier: EUPL-1.2
// What more or less money buys: the same municipality planned with a share of its general money,
// step by step. Money with a label stays as it is: its giver decides on that.
#pragma once

#include <vector>

#include "planner/plan/budget_step.h"
#include "planner/search/solve.h"

namespace weerbaar {

// From nothing to twice as much, in percents.
inline const std::vector<int> usual_shares = {0, 25, 50, 75, 100, 125, 150, 175, 200};

// One a percentage, ascending. A plan for less money is one for more, so the value never falls; the
// best plan of any step that fits another is used there. A step below which not even what must be
// there fits has no plan. Each begins at what fits of the present plan.
std::vector<BudgetStep> plan_budget_steps(const Instance& instance, const Starts& present,
                                          const std::vector<int>& percentages, const Effort& effort,
                                          const Watcher& watcher = {});

// Tried by planning again: whether more money than that of a step brings more is seen in the steps
// above it; whether people are the limit there, in a plan with twice the hours of one role.
MoneyLimit money_limit(const Model& model, const Instance& instance,
                       const std::vector<BudgetStep>& steps, const Effort& effort,
                       const Watcher& watcher = {});

// Both.
MoneyCurve money_curve(const Model& model, const Instance& instance, const Starts& present,
                       const std::vector<int>& percentages, const Effort& effort,
                       const Watcher& watcher = {});

}  // namespace weerbaar
