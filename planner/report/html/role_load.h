// How busy each role is, month by month, and what that costs the plan.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar::html {

struct RoleLoad {
  RoleIndex role = 0;
  std::vector<std::int64_t> used;                      // hours per month
  std::optional<std::vector<std::int64_t>> available;  // hours per month; none: no limit was given
  std::vector<ActionIndex> waiting;                    // start later because the role has no hours
  std::vector<ActionIndex> left_out;                   // not in the plan for that reason
  int full_months = 0;                                 // at least nine tenths used
  int busiest = 0;  // the month with the most work; first of equals
};

// Something waits for its hours, or fell out of the plan for lack of them.
bool is_scarce(const RoleLoad& load);

// The roles with work or with a limit: the one that most wait or fell out for first, then by name.
std::vector<RoleLoad> role_loads(const Outcome& outcome);

}  // namespace weerbaar::html
