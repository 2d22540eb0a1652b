// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/first_plan.h"

#include <algorithm>
#include <numeric>

#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

// What a step takes, with all below it.
struct Price {
  std::int64_t hours = 0;
  std::int64_t euros = 0;
};

Price price_of(const Problem& problem, MilestoneIndex milestone) {
  Price price;
  std::optional<MilestoneIndex> at = milestone;
  for (; at; at = problem.milestones[*at].lower)
    for (const std::vector<ActionIndex>& need : problem.milestones[*at].needs) {
      const Action& action = problem.instance.actions[need.front()];
      for (const Work& work : action.work)
        price.hours += work.hours;
      price.euros += action.one_off + action.structural;
    }
  return price;
}

// By worth alone, per hour, per euro, or as the ladders stand.
std::vector<MilestoneIndex> by_rule(const Problem& problem, int rule) {
  std::vector<MilestoneIndex> order(problem.milestones.size());
  std::iota(order.begin(), order.end(), MilestoneIndex{0});
  const auto key = [&](MilestoneIndex m) {
    const std::int64_t worth = problem.milestones[m].worth * problem.months;
    const Price price = price_of(problem, m);
    switch (rule) {
      case 1:
        return worth / (price.hours + 1);
      case 2:
        return worth / (price.euros / 100 + 1);
      case 3:
        return std::int64_t{0};
      default:
        return worth;
    }
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](MilestoneIndex a, MilestoneIndex b) { return key(a) > key(b); });
  return order;
}

}  // namespace

SearchResult first_plan(const Problem& problem) {
  SearchResult best;
  Scheduler scheduler(problem);
  Schedule empty(problem);
  scheduler.place_fixed(empty);
  for (const ActionIndex a : problem.mandatory)
    scheduler.insert(empty, a);
  for (int rule = 0; rule < 4; ++rule) {
    Schedule schedule = empty;
    for (const MilestoneIndex m : by_rule(problem, rule))
      scheduler.complete(schedule, m);
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
