// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/scheduler.h"

#include <doctest/doctest.h>

#include "small_instance.h"

namespace weerbaar {

namespace {

// One action that needs one of many; of these only the last costs nothing, and there is no money.
Instance one_of_many(std::size_t alternatives) {
  std::vector<Action> actions;
  AnyOf group;
  for (ActionIndex a = 0; a < alternatives; ++a) {
    actions.push_back(testing::small_action(a < alternatives - 1 ? 100 : 0));
    group.alternatives.push_back({a});
  }
  actions.push_back(testing::small_action(0));
  actions.back().any_of = {group};
  return testing::small_instance(std::move(actions), {alternatives});
}

}  // namespace

TEST_CASE("every alternative is tried, however many there are") {
  for (const std::size_t alternatives : {1U, 2U, 16U, 17U, 40U}) {
    CAPTURE(alternatives);
    const Problem problem = build_problem(one_of_many(alternatives));
    Scheduler scheduler(problem);
    Schedule schedule(problem);
    CHECK(scheduler.complete(schedule, 0));
    CHECK(schedule.has(alternatives));
    CHECK(schedule.has(alternatives - 1));
    CHECK(schedule.agrees());
  }
}

TEST_CASE("a step is completed whole or not at all, and goes whole when it completes nothing") {
  const Problem problem = build_problem(testing::small_instance(
      {testing::small_action(0), testing::small_action(0), testing::small_action(100)}, {0, 1, 2}));
  Scheduler scheduler(problem);
  Schedule schedule(problem);
  CHECK(!scheduler.complete(schedule, 0));
  CHECK(schedule.starts() == Starts(3, not_chosen));
  schedule.put(0, 0);
  schedule.put(1, 2);
  CHECK(schedule.score().value == 0);
  scheduler.drop_idle(schedule);
  CHECK(schedule.starts() == Starts(3, not_chosen));
}

}  // namespace weerbaar
