#include "planner/search/scheduler.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

// One action that needs one of many; of these only the last costs nothing, and there is no money.
Instance one_of_many(std::size_t alternatives) {
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
  for (std::size_t a = 0; a <= alternatives; ++a) {
    Action action;
    action.latest_finish = 5;
    action.one_off = a < alternatives - 1 ? 100 : 0;
    instance.actions.push_back(action);
  }
  AnyOf group;
  for (ActionIndex a = 0; a < alternatives; ++a)
    group.alternatives.push_back({a});
  instance.actions.back().any_of = {group};
  instance.actions.back().effect[0] = 10;
  return instance;
}

}  // namespace

TEST_CASE("every alternative is tried, however many there are") {
  for (const std::size_t alternatives : {1U, 2U, 16U, 17U, 40U}) {
    CAPTURE(alternatives);
    const Problem problem = build_problem(one_of_many(alternatives));
    Scheduler scheduler(problem, nullptr, nullptr);
    Schedule schedule(problem);
    CHECK(scheduler.insert(schedule, alternatives));
    CHECK(schedule.has(alternatives - 1));
  }
}

}  // namespace weerbaar
