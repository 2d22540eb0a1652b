// What more or less money buys: the same municipality planned with a share of its general money,
// step by step. Money with a label stays as it is: its giver decides on that.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/solve.h"
#include "planner/what_if.h"

namespace weerbaar {

struct BudgetPlan {
  Starts starts;
  std::int64_t value = 0;
  Shift shift;  // against the plan of the step before
};

struct BudgetStep {
  int percent = 100;
  std::int64_t one_off = 0;     // general money, all years together
  std::int64_t structural = 0;  // the same
  Possibility possibility = Possibility::unknown;
  BudgetPlan free;            // the best found for this step
  bool found_beside = false;  // the search alone did worse than the plan of another step
  BudgetPlan nested;          // keeps every action that the nested plan of a smaller step has
};

// One a percentage, ascending. A plan for less money is one for more, so the value never falls; the
// best plan of any step that fits another is used there. A step below which not even what must be
// there fits has no plan.
std::vector<BudgetStep> plan_budget_steps(const Instance& instance,
                                          const std::vector<int>& percentages,
                                          const Effort& effort);

}  // namespace weerbaar
