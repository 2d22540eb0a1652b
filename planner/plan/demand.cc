// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/demand.h"

#include <map>
#include <numeric>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& figures) {
  return std::accumulate(figures.begin(), figures.end(), std::int64_t{0});
}

using ByRole = std::map<RoleIndex, RoleDemand>;

void add_roles(const Instance& instance, const Planned& planned, ByRole& roles) {
  const Action& action = instance.actions[planned.action];
  for (const Work& work : action.work) {
    RoleDemand& demand = roles[work.role];
    (work.role == action.owner ? demand.own : demand.helping) += work.hours;
    demand.outside += work.hours;  // less what is within, below
  }
  const auto add = [&](WorkKind kind, const auto& book) {
    for (const RoleHours& asked : hours_of(instance, action, planned.start, kind))
      book(roles[asked.role], sum(asked.hours));
  };
  add(WorkKind::first_run, [](RoleDemand& demand, std::int64_t h) { demand.outside -= h; });
  add(WorkKind::repeats, [](RoleDemand& demand, std::int64_t h) { demand.repeats += h; });
  add(WorkKind::upkeep, [](RoleDemand& demand, std::int64_t h) { demand.upkeep += h; });
  add(WorkKind::steering, [](RoleDemand& demand, std::int64_t h) { demand.steering += h; });
}

}  // namespace

Demand& Demand::operator+=(const Demand& other) {
  one_off += other.one_off;
  structural += other.structural;
  hours += other.hours;
  repeats_one_off += other.repeats_one_off;
  repeats_hours += other.repeats_hours;
  structural_spent += other.structural_spent;
  upkeep_hours += other.upkeep_hours;
  steering_hours += other.steering_hours;
  outside_one_off += other.outside_one_off;
  outside_hours += other.outside_hours;
  return *this;
}

Demand demand_of(const Instance& instance, const Planned& planned) {
  const Action& action = instance.actions[planned.action];
  const Spending spending = spending_of(instance, action, planned.start);
  Demand demand;
  demand.one_off = action.one_off;
  demand.structural = action.structural;
  demand.repeats_one_off = action.one_off * static_cast<std::int64_t>(planned.runs.size());
  demand.structural_spent = sum(spending.structural);
  demand.outside_one_off = demand.one_off + demand.repeats_one_off - sum(spending.one_off);
  ByRole roles;
  add_roles(instance, planned, roles);
  for (const auto& [role, each] : roles) {
    demand.hours += each.own + each.helping;
    demand.repeats_hours += each.repeats;
    demand.upkeep_hours += each.upkeep;
    demand.steering_hours += each.steering;
    demand.outside_hours += each.outside;
  }
  return demand;
}

Demand demand_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  Demand demand;
  for (const ActionIndex action : actions)
    demand += demand_of(outcome.instance, *find_planned(outcome.plan, action));
  return demand;
}

Demand demand_of_one_run(const Instance& instance, const std::vector<ActionIndex>& actions) {
  Demand demand;
  for (const ActionIndex a : actions) {
    const Action& action = instance.actions[a];
    demand.one_off += action.one_off;
    demand.structural += action.structural;
    for (const Work& work : action.work)
      demand.hours += work.hours;
  }
  return demand;
}

Demand demand_of(const Outcome& outcome) {
  Demand demand;
  for (const Planned& planned : outcome.plan.chosen)
    demand += demand_of(outcome.instance, planned);
  return demand;
}

std::vector<RoleDemand> role_demands(const Outcome& outcome) {
  ByRole roles;
  for (const Planned& planned : outcome.plan.chosen)
    add_roles(outcome.instance, planned, roles);
  std::vector<RoleDemand> demands;
  for (auto& [role, demand] : roles) {
    demand.role = role;
    if (demand.work() != 0 || demand.own + demand.helping != 0) demands.push_back(demand);
  }
  return demands;
}

}  // namespace weerbaar
