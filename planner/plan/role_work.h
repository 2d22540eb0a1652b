// SPDX-License-Identifier: EUPL-1.2
// What a plan asks of each role, one row for each action and kind of work: month by month, so that
// the rows of a role add up to its hours in any month, quarter or year.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/instance/runs.h"
#include "planner/plan/outcome.h"

namespace weerbaar {

struct RoleWork {
  RoleIndex role = 0;
  WorkKind kind = WorkKind::first_run;
  ActionIndex action = 0;
  std::vector<std::int64_t> hours;  // per month of the plan

  std::int64_t in_all() const;
};

// By role, then kind, then number. What asks no hours within the plan is left out; but who owns an
// action has the row of its first run, also when it asks no hours.
std::vector<RoleWork> role_works(const Outcome& outcome);

// The department of a role as the profile names it; empty: it names none.
std::string department_of(const Outcome& outcome, RoleIndex role);

// The roles with such rows, those of a department together: departments by name, those without one
// last; in a department by the name of the role.
struct Department {
  std::string name;  // empty: of these roles the profile names none
  std::vector<RoleIndex> roles;
};
std::vector<Department> departments_at_work(const Outcome& outcome);

}  // namespace weerbaar
