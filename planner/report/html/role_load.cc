#include "planner/report/html/role_load.h"

#include <algorithm>
#include <tuple>

namespace weerbaar::html {

namespace {

RoleLoad& load_of(std::vector<RoleLoad>& loads, RoleIndex role, const Outcome& outcome) {
  const auto found = std::find_if(loads.begin(), loads.end(),
                                  [role](const RoleLoad& each) { return each.role == role; });
  if (found != loads.end()) return *found;
  RoleLoad& load = loads.emplace_back();
  load.role = role;
  load.used.resize(static_cast<std::size_t>(outcome.instance.months));
  return load;
}

}  // namespace

bool is_scarce(const RoleLoad& load) {
  return !load.waiting.empty() || !load.left_out.empty();
}

std::vector<RoleLoad> role_loads(const Outcome& outcome) {
  std::vector<RoleLoad> loads;
  for (const RoleUse& use : outcome.plan.roles) {
    RoleLoad& load = load_of(loads, use.role, outcome);
    const auto month = static_cast<std::size_t>(use.month);
    load.used[month] = use.used;
    if (use.used > load.used[static_cast<std::size_t>(load.busiest)]) load.busiest = use.month;
    if (!use.available) continue;
    if (!load.available) load.available.emplace(load.used.size());
    (*load.available)[month] = *use.available;
    if (use.used > 0 && use.used * 10 >= *use.available * 9) ++load.full_months;
  }
  for (const Planned& planned : outcome.plan.chosen)
    if (planned.waiting.cause == WaitCause::role)
      load_of(loads, outcome.instance.actions[planned.action].owner, outcome)
          .waiting.push_back(planned.action);
  for (const LeftOut& left_out : outcome.plan.left_out)
    if (left_out.cause == LeftOutCause::role)
      load_of(loads, outcome.instance.actions[left_out.action].owner, outcome)
          .left_out.push_back(left_out.action);
  const auto order = [&outcome](const RoleLoad& load) {
    return std::tuple(-static_cast<int>(load.waiting.size() + load.left_out.size()),
                      outcome.model.catalog.roles[load.role].name, load.role);
  };
  std::sort(loads.begin(), loads.end(),
            [&order](const RoleLoad& a, const RoleLoad& b) { return order(a) < order(b); });
  return loads;
}

}  // namespace weerbaar::html
