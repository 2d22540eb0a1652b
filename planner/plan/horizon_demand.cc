// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/horizon_demand.h"

#include <numeric>
#include <utility>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& figures) {
  return std::accumulate(figures.begin(), figures.end(), std::int64_t{0});
}

}  // namespace

std::int64_t HorizonDemand::cost() const {
  return sum(one_off) + sum(structural);
}

std::int64_t HorizonDemand::work() const {
  return sum(hours);
}

HorizonDemand horizon_demand_of(const Instance& instance, const Planned& planned) {
  const Action& action = instance.actions[planned.action];
  Spending spending = spending_of(instance, action, planned.start);
  HorizonDemand demand{std::move(spending.one_off), std::move(spending.structural),
                       std::vector<std::int64_t>(instance.years.size(), 0)};
  for (const RoleHours& asked : hours_of(instance, action, planned.start))
    for (std::size_t month = 0; month < asked.hours.size(); ++month)
      demand.hours[static_cast<std::size_t>(instance.year_of[month])] += asked.hours[month];
  return demand;
}

}  // namespace weerbaar
