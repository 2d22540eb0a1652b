// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "planner/explain/assemble.h"
#include "small_instance.h"

namespace weerbaar {

namespace {

// Actions that cost more than there is; each needs one of the others that are given.
Instance without_money(const std::vector<std::vector<ActionIndex>>& one_of) {
  std::vector<Action> actions;
  std::vector<ActionIndex> wanted;
  for (const std::vector<ActionIndex>& others : one_of) {
    Action action = testing::small_action(100);
    AnyOf group;
    for (const ActionIndex other : others)
      group.alternatives.push_back({other});
    if (!others.empty()) action.any_of = {group};
    wanted.push_back(actions.size());
    actions.push_back(action);
  }
  return testing::small_instance(std::move(actions), wanted);
}

std::vector<LeftOut> left_out_of(const Instance& instance) {
  const Problem problem = build_problem(instance);
  return explain_left_out(problem, Starts(problem.action_count, not_chosen), Ledger(problem));
}

}  // namespace

TEST_CASE("alternatives that wait for each other in a circle have a reason") {
  const std::vector<LeftOut> itself = left_out_of(without_money({{0}}));
  REQUIRE(itself.size() == 1);
  CHECK((itself[0].why.cause == LeftOutCause::prerequisite));
  const std::vector<LeftOut> circle = left_out_of(without_money({{1, 2}, {0, 3}, {}, {}}));
  REQUIRE(circle.size() == 4);
  // Each has a way that does not come back to itself; what lacks is money.
  for (const LeftOut& each : circle)
    CHECK((each.why.cause == LeftOutCause::one_off_money));
}

}  // namespace weerbaar
