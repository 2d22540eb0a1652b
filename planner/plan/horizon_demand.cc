#include "planner/plan/horizon_demand.h"

#include <algorithm>
#include <numeric>

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
  const std::vector<std::int64_t> nothing(instance.years.size(), 0);
  HorizonDemand demand{nothing, nothing, nothing};
  const auto year = [&](int month) {
    return static_cast<std::size_t>(instance.year_of[static_cast<std::size_t>(month)]);
  };
  for (const int start : run_starts(action, planned.start, instance.months))
    for (int k = std::max(0, -start); k < action.duration; ++k) {
      demand.one_off[year(start + k)] += spread(action.one_off, action.duration, k);
      demand.hours[year(start + k)] += spread(action.hours, action.duration, k);
    }
  for (int month = std::max(0, planned.finish + 1); month < instance.months; ++month) {
    const int in_year = (instance.start + month).in_year();
    demand.structural[year(month)] += monthly_share(action.structural, in_year);
    demand.hours[year(month)] += monthly_share(action.upkeep_hours, in_year);
  }
  return demand;
}

}  // namespace weerbaar
