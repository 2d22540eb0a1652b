// SPDX-License-Identifier: EUPL-1.2
// What a plan asks, told apart: once, again, every year, and to keep the overview. One sum, the
// same wherever it is told: that of the actions is that of the decisions and that of the roles.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

// Euros and hours, of all roles together.
struct Demand {
  // Of one run of each action, whole, also where it begins before the plan or ends after it.
  std::int64_t one_off = 0;
  std::int64_t structural = 0;  // a year, once it is finished
  std::int64_t hours = 0;
  // Of the runs after the first.
  std::int64_t repeats_one_off = 0;
  std::int64_t repeats_hours = 0;
  // What is spent and worked within the plan after a first run is done, and to steer the runs.
  std::int64_t structural_spent = 0;
  std::int64_t upkeep_hours = 0;
  std::int64_t steering_hours = 0;
  // Of one run, what falls before the plan or after it.
  std::int64_t outside_one_off = 0;
  std::int64_t outside_hours = 0;

  bool asks_money() const { return one_off > 0 || structural > 0; }  // of a decision

  // Within the plan.
  std::int64_t euros() const {
    return one_off + repeats_one_off + structural_spent - outside_one_off;
  }
  std::int64_t work() const {
    return hours + repeats_hours + upkeep_hours + steering_hours - outside_hours;
  }

  Demand& operator+=(const Demand& other);
};

Demand demand_of(const Instance& instance, const Planned& planned);
Demand demand_of(const Outcome& outcome, const std::vector<ActionIndex>& actions);
// Of one run of each, also of what is not in the plan: what is asked once, and a year.
Demand demand_of_one_run(const Instance& instance, const std::vector<ActionIndex>& actions);
// Of the whole plan: euros() is Plan::total_cost, work() all hours of Plan::roles.
Demand demand_of(const Outcome& outcome);

// The hours that a plan asks of one role.
struct RoleDemand {
  RoleIndex role = 0;
  std::int64_t own = 0;      // of one run of each action that it owns
  std::int64_t helping = 0;  // of those of others
  std::int64_t repeats = 0;
  std::int64_t upkeep = 0;
  std::int64_t steering = 0;
  std::int64_t outside = 0;  // of own and helping, what falls before the plan or after it

  std::int64_t work() const { return own + helping + repeats + upkeep + steering - outside; }
};

// The roles of which hours are asked, in the order of the catalog.
std::vector<RoleDemand> role_demands(const Outcome& outcome);

}  // namespace weerbaar
