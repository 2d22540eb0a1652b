#include <doctest/doctest.h>

#include "planner/explain/assemble.h"

namespace weerbaar {

namespace {

// Actions that cost more than there is; each needs one of the others that are given.
Instance without_money(const std::vector<std::vector<ActionIndex>>& one_of) {
  Instance instance;
  instance.months = 6;
  instance.start = Month{2027 * 12};
  instance.years = {2027};
  instance.year_of.assign(6, 0);
  instance.weight[0] = 600;
  instance.shortfall[0] = 100;
  instance.labels = {""};
  instance.money = {{{0}, {0}}};
  instance.capacity.resize(1);
  for (const std::vector<ActionIndex>& others : one_of) {
    Action action;
    action.latest_finish = 5;
    action.one_off = 100;
    action.effect[0] = 10;
    AnyOf group;
    for (const ActionIndex other : others)
      group.alternatives.push_back({other});
    if (!others.empty()) action.any_of = {group};
    instance.actions.push_back(action);
  }
  return instance;
}

std::vector<LeftOut> left_out_of(const Instance& instance) {
  const Problem problem = build_problem(instance);
  return explain_left_out(problem, Starts(problem.action_count, not_chosen), Ledger(problem));
}

}  // namespace

TEST_CASE("alternatives that wait for each other in a circle have a reason") {
  const std::vector<LeftOut> itself = left_out_of(without_money({{0}}));
  REQUIRE(itself.size() == 1);
  CHECK((itself[0].cause == LeftOutCause::prerequisite));
  const std::vector<LeftOut> circle = left_out_of(without_money({{1, 2}, {0, 3}, {}, {}}));
  REQUIRE(circle.size() == 4);
  // Each has a way that does not come back to itself; what lacks is money.
  for (const LeftOut& each : circle)
    CHECK((each.cause == LeftOutCause::one_off_money));
}

}  // namespace weerbaar
