// SPDX-License-Identifier: EUPL-1.2
// What one share of the general money buys, as plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

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

  bool has_plan() const { return possibility == Possibility::possible; }
};

// A smaller rise of the value, in percents of it, is hardly one: a short search may miss as much.
inline constexpr int hardly_a_rise = 1;

// From where more money hardly brings anything, and what does instead.
struct MoneyLimit {
  std::optional<std::size_t> step;  // the first of those; none: up to the last it brings more
  bool all_reached = false;         // every step that is worth something is complete there
  struct Role {
    RoleIndex role = 0;
    std::int64_t more = 0;  // that the plan of that step is worth with twice the hours of the role
  };
  std::vector<Role> roles;  // those of which more hours bring something: the most first
};

struct MoneyCurve {
  std::vector<BudgetStep> steps;
  MoneyLimit limit;
};

}  // namespace weerbaar
