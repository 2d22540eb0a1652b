// SPDX-License-Identifier: EUPL-1.2
// How busy each role is, month by month, and what that costs the plan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

// A month is nearly full when so many tenths of the hours are used, or more.
inline constexpr std::int64_t busy_tenths = 9;
bool is_busy(std::int64_t used, std::int64_t available);

struct RoleLoad {
  RoleIndex role = 0;
  bool steering_apart = false;                         // the hours to steer of who has no others
  std::vector<std::int64_t> used;                      // hours per month
  std::optional<std::vector<std::int64_t>> available;  // hours per month; none: no limit was given
  std::vector<ActionIndex> waiting;                    // start later because the role has no hours
  std::vector<ActionIndex> left_out;                   // not in the plan for that reason
  int busy_months = 0;
  int busiest = 0;  // the month with the most work; first of equals

  std::int64_t available_in_all() const;  // hours; 0 without a limit
};

// "Programmamanager weerbaarheid", or with "(regie)" behind it for the hours to steer alone.
std::string load_name(const Outcome& outcome, const RoleLoad& load);

// Something waits for its hours, or fell out of the plan for lack of them.
bool is_scarce(const RoleLoad& load);

// The roles with work or with a limit, in the order of the catalog.
std::vector<RoleLoad> role_loads(const Outcome& outcome);

// The same, the one that most wait or fell out for first, then by name.
std::vector<RoleLoad> role_loads_scarcest_first(const Outcome& outcome);

}  // namespace weerbaar
