// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/role_work.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace weerbaar {

namespace {

constexpr WorkKind kinds[] = {WorkKind::first_run, WorkKind::repeats, WorkKind::upkeep,
                              WorkKind::steering};

}  // namespace

std::int64_t RoleWork::in_all() const {
  return std::accumulate(hours.begin(), hours.end(), std::int64_t{0});
}

std::vector<RoleWork> role_works(const Outcome& outcome) {
  std::vector<RoleWork> works;
  for (const Planned& planned : outcome.plan.chosen) {
    const Action& action = outcome.instance.actions[planned.action];
    bool has_owners_row = false;
    for (const WorkKind kind : kinds)
      for (RoleHours& asked : hours_of(outcome.instance, action, planned.start, kind)) {
        RoleWork work{asked.role, kind, planned.action, std::move(asked.hours)};
        const bool of_owner = kind == WorkKind::first_run && work.role == action.owner;
        if (work.in_all() == 0 && !of_owner) continue;
        has_owners_row = has_owners_row || of_owner;
        works.push_back(std::move(work));
      }
    if (!has_owners_row)
      works.push_back(
          {action.owner, WorkKind::first_run, planned.action,
           std::vector<std::int64_t>(static_cast<std::size_t>(outcome.instance.months))});
  }
  std::stable_sort(works.begin(), works.end(), [](const RoleWork& one, const RoleWork& other) {
    return std::tie(one.role, one.kind) < std::tie(other.role, other.kind);
  });
  return works;
}

std::string department_of(const Outcome& outcome, RoleIndex role) {
  const Capacity* capacity = capacity_of(outcome, role);
  return capacity == nullptr ? "" : capacity->department;
}

std::vector<Department> departments_at_work(const Outcome& outcome) {
  std::vector<RoleIndex> roles;
  for (const RoleWork& work : role_works(outcome))
    if (roles.empty() || roles.back() != work.role) roles.push_back(work.role);
  const auto place = [&](RoleIndex role) {
    const std::string department = department_of(outcome, role);
    return std::tuple(department.empty(), department, outcome.model.catalog.roles[role].name, role);
  };
  std::sort(roles.begin(), roles.end(),
            [&](RoleIndex one, RoleIndex other) { return place(one) < place(other); });
  std::vector<Department> departments;
  for (const RoleIndex role : roles) {
    const std::string name = department_of(outcome, role);
    if (departments.empty() || departments.back().name != name) departments.push_back({name, {}});
    departments.back().roles.push_back(role);
  }
  return departments;
}

}  // namespace weerbaar
