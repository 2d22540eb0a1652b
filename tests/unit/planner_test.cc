// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <vector>

#include "model/graph.h"
#include "planner/instance/runs.h"
#include "planner/report/table.h"
#include "small_instance.h"

namespace weerbaar {
namespace {

TEST_CASE("spread: the parts add up and the first months carry the rest") {
  CHECK(spread(10, 4, 0) == 3);
  CHECK(spread(10, 4, 1) == 3);
  CHECK(spread(10, 4, 2) == 2);
  for (int duration = 1; duration <= 24; ++duration)
    for (std::int64_t total : {0, 1, 7, 100, 99999}) {
      std::int64_t sum = 0;
      for (int k = 0; k < duration; ++k)
        sum += spread(total, duration, k);
      CHECK(sum == total);
    }
}

TEST_CASE("monthly share: twelve months make the year") {
  for (std::int64_t yearly : {0, 1, 11, 12, 4000, 12345}) {
    std::int64_t sum = 0;
    for (int j = 0; j < 12; ++j)
      sum += monthly_share(yearly, j);
    CHECK(sum == yearly);
  }
  CHECK(monthly_share(14, 1) == 2);
  CHECK(monthly_share(14, 2) == 1);
}

TEST_CASE("repeats: every whole run that fits, counted from the first start") {
  Action action = testing::small_action(0);
  action.repeat = 2;
  Instance instance = testing::small_instance({action}, {0});
  const auto starts_from = [&](int first) {
    std::vector<int> starts;
    for (const Run& run : runs_of(instance, instance.actions[0], first))
      starts.push_back(run.start);
    return starts;
  };
  CHECK(starts_from(1) == std::vector<int>{1, 3, 5});
  instance.actions[0].duration = 2;
  set_lengths(instance);
  CHECK(starts_from(1) == std::vector<int>{1, 3});
  // Longer than the time between: every smallest multiple that is not shorter.
  instance.actions[0].duration = 3;
  set_lengths(instance);
  CHECK(starts_from(0) == std::vector<int>{0});
  instance.actions[0].repeat = 0;
  CHECK(starts_from(1) == std::vector<int>{1});
}

TEST_CASE("a run waits for who is away, and one that starts later is finished as soon") {
  Action action = testing::small_action(0);
  action.work = {{0, 6}};
  Instance instance = testing::small_instance({action}, {0});
  instance.capacity[0] = std::vector<std::int64_t>(200, 4);  // so 3 hours a month at most
  (*instance.capacity[0])[1] = 0;
  (*instance.capacity[0])[2] = 0;
  set_lengths(instance);
  CHECK(instance.actions[0].lengths == std::vector<int>{4, 4, 3, 2, 2, 0});
  CHECK(finish_of(instance.actions[0], 0) == 3);
  CHECK(finish_of(instance.actions[0], 2) == 4);
  const std::vector<RoleHours> hours = hours_of(instance, instance.actions[0], 0);
  CHECK(hours[0].hours == std::vector<std::int64_t>{3, 0, 0, 3, 0, 0});
}

TEST_CASE("a role with no time at all is too busy, one with time in the first month is not") {
  Action action = testing::small_action(0);
  action.work = {{0, 3}};  // three quarters of a month go to actions
  Instance instance = testing::small_instance({action}, {});
  instance.capacity[0] = std::vector<std::int64_t>{5, 0, 0, 0, 0, 0};
  CHECK_FALSE(too_busy(instance, action));
  instance.capacity[0] = std::vector<std::int64_t>(6, 0);
  CHECK(too_busy(instance, action) == RoleIndex{0});
}

TEST_CASE("work of no hours asks no hours of its role") {
  Action action = testing::small_action(0);
  const Instance instance = testing::small_instance({action}, {});
  CHECK_FALSE(asks_hours_of(instance, action, 0));
  action.work = {{0, 1}};
  CHECK(asks_hours_of(instance, action, 0));
}

TEST_CASE("graph: every loop, its members sorted") {
  const Graph graph{7, {{0, 1}, {1, 2}, {2, 1}, {3, 4}, {4, 5}, {5, 3}, {6, 6}}};
  CHECK(find_loops(graph) == std::vector<std::vector<Vertex>>{{1, 2}, {3, 4, 5}, {6}});
  CHECK(find_loops({3, {{0, 1}, {1, 2}, {0, 2}}}).empty());
}

TEST_CASE("graph: topological order gives ties to the smaller index") {
  CHECK(topological_order({5, {{4, 0}, {3, 1}}}) == std::vector<Vertex>{2, 3, 1, 4, 0});
}

TEST_CASE("graph: longest chain") {
  const Graph graph{5, {{0, 1}, {1, 2}, {0, 3}, {2, 4}}};
  CHECK(longest_chain(graph) == std::vector<Vertex>{0, 1, 2, 4});
}

TEST_CASE("table: no line is wider than asked, and a narrow table becomes cards") {
  const std::vector<Column> columns = {{"Nr", true}, {"Actie", false, 10}, {"Geld", true}};
  const std::vector<Row> rows = {{"1", "Een lange titel met veel woorden erin", "12.000"}};
  CHECK(render_table(columns, rows, 32) ==
        "Nr  Actie                   Geld\n"
        "────────────────────────────────\n"
        " 1  Een lange titel met   12.000\n"
        "    veel woorden erin\n");
  CHECK(render_table(columns, rows, 14) ==
        "  1  Een lange\n     titel met\n     veel\n     woorden\n     erin\n     Geld  12.000\n");
}

}  // namespace
}  // namespace weerbaar
