// SPDX-License-Identifier: EUPL-1.2
// What one chosen action asks of a calendar year: all its runs and what comes after, from month 0.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/plan/plan.h"

namespace weerbaar {

struct HorizonDemand {                   // one figure a year, as Instance::years
  std::vector<std::int64_t> one_off;     // euros
  std::vector<std::int64_t> structural;  // euros, really spent
  std::vector<std::int64_t> hours;       // of all roles; upkeep and steering included

  std::int64_t cost() const;  // euros over the horizon
  std::int64_t work() const;  // hours over the horizon
};

// By the rules of `spread` and `monthly_share`. Over all chosen actions the costs add up to
// Plan::total_cost and the hours to those of Plan::roles.
HorizonDemand horizon_demand_of(const Instance& instance, const Planned& planned);

}  // namespace weerbaar
