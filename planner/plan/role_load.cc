// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/role_load.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace weerbaar {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& hours) {
  return std::accumulate(hours.begin(), hours.end(), std::int64_t{0});
}

RoleLoad& load_of(std::vector<RoleLoad>& loads, RoleIndex role, bool steering_apart,
                  const Outcome& outcome) {
  const auto found = std::find_if(loads.begin(), loads.end(), [&](const RoleLoad& each) {
    return each.role == role && each.steering_apart == steering_apart;
  });
  if (found != loads.end()) return *found;
  RoleLoad& load = loads.emplace_back();
  load.role = role;
  load.steering_apart = steering_apart;
  load.used.resize(static_cast<std::size_t>(outcome.instance.months));
  return load;
}

}  // namespace

bool is_busy(std::int64_t used, std::int64_t available) {
  return used > 0 && used * 10 >= available * busy_tenths;
}

std::int64_t RoleLoad::available_in_all() const {
  return available ? sum(*available) : 0;
}

bool is_scarce(const RoleLoad& load) {
  return !load.waiting.empty() || !load.left_out.empty();
}

std::string load_name(const Outcome& outcome, const RoleLoad& load) {
  const std::string& name = outcome.model.catalog.roles[load.role].name;
  return load.steering_apart ? name + " (regie)" : name;
}

std::vector<RoleLoad> role_loads(const Outcome& outcome) {
  const bool apart = outcome.instance.steering_apart;
  std::vector<RoleLoad> loads;
  for (const RoleUse& use : outcome.plan.roles) {
    RoleLoad& load = load_of(loads, use.role, use.steering_apart, outcome);
    const auto month = static_cast<std::size_t>(use.month);
    load.used[month] = use.used;
    if (use.used > load.used[static_cast<std::size_t>(load.busiest)]) load.busiest = use.month;
    if (!use.available) continue;
    if (!load.available) load.available.emplace(load.used.size());
    (*load.available)[month] = *use.available;
    if (is_busy(use.used, *use.available)) ++load.busy_months;
  }
  for (const Planned& planned : outcome.plan.chosen)
    if (planned.waiting.cause == WaitCause::role)
      load_of(loads, *planned.waiting.role, planned.waiting.for_steering && apart, outcome)
          .waiting.push_back(planned.action);
  for (const LeftOut& left_out : outcome.plan.left_out)
    for (const Shortage& each : left_out.why.shortages)
      if (each.means == Shortage::Means::hours)
        load_of(loads, each.role, each.for_steering && apart, outcome)
            .left_out.push_back(left_out.action);
  return loads;
}

std::vector<RoleLoad> role_loads_scarcest_first(const Outcome& outcome) {
  std::vector<RoleLoad> loads = role_loads(outcome);
  const auto order = [&outcome](const RoleLoad& load) {
    return std::tuple(-static_cast<int>(load.waiting.size() + load.left_out.size()),
                      load_name(outcome, load), load.role);
  };
  std::sort(loads.begin(), loads.end(),
            [&order](const RoleLoad& a, const RoleLoad& b) { return order(a) < order(b); });
  return loads;
}

}  // namespace weerbaar
