// What one share of the general money buys, as plain data.
#pragma once

#include <cstdint>

#include "planner/instance/starts.h"

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

}  // namespace weerbaar
