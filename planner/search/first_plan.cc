#include "planner/search/first_plan.h"

#include <algorithm>
#include <numeric>

#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

// What an action would bring alone, over the whole horizon.
std::int64_t promise_of(const Problem& problem, const Problem::Item& item) {
  std::int64_t promise = 0;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int64_t whole = problem.instance.shortfall[p];
    const std::int64_t left = std::max<std::int64_t>(0, whole - item.effect[p]);
    promise += problem.instance.weight[p] * (whole * whole - left * left);
  }
  return promise;
}

// Mandatory actions first; then by promise alone, per hour, per euro, or by the earliest start.
std::vector<ActionIndex> by_rule(const Problem& problem, int rule) {
  std::vector<ActionIndex> order(problem.action_count);
  std::iota(order.begin(), order.end(), ActionIndex{0});
  const auto key = [&](ActionIndex a) {
    const Action& action = problem.instance.actions[a];
    const std::int64_t promise = promise_of(problem, problem.items[a]);
    switch (rule) {
      case 1:
        return promise / (action.hours + action.upkeep_hours + 1);
      case 2:
        return promise * 100 / (action.one_off + action.structural + 100);
      case 3:
        return std::int64_t{-problem.items[a].first};
      default:
        return promise;
    }
  };
  std::stable_sort(order.begin(), order.end(), [&](ActionIndex a, ActionIndex b) {
    if (problem.items[a].mandatory != problem.items[b].mandatory) return problem.items[a].mandatory;
    return key(a) > key(b);
  });
  return order;
}

}  // namespace

SearchResult first_plan(const Problem& problem) {
  SearchResult best;
  Scheduler scheduler(problem, nullptr, nullptr);
  Schedule empty(problem);
  scheduler.place_fixed(empty);
  for (int rule = 0; rule < 4; ++rule) {
    Schedule schedule = empty;
    for (const ActionIndex a : by_rule(problem, rule))
      if (problem.items[a].gainful || problem.items[a].mandatory) scheduler.insert(schedule, a);
    scheduler.drop_idle(schedule);
    const Score score = schedule.score();
    ++best.evaluations;
    if (rule > 0 && !better(score, best.score)) continue;
    best.starts = schedule.starts();
    best.score = score;
  }
  return best;
}

}  // namespace weerbaar
