// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/first_plan.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

// All that must be there, and then the steps in that order, each where it still fits.
SearchResult plan_in(const Problem& problem, const std::vector<MilestoneIndex>& order) {
  Scheduler scheduler(problem);
  Schedule schedule(problem);
  scheduler.place_fixed(schedule);
  for (const ActionIndex a : problem.mandatory)
    scheduler.insert(schedule, a);
  for (const MilestoneIndex m : order)
    scheduler.complete(schedule, m);
  scheduler.drop_idle(schedule);
  return {schedule.starts(), schedule.score(), 1};
}

}  // namespace

SearchResult first_plan(const Problem& problem) {
  SearchResult best = plan_in(problem, by_rule(problem, 0));
  for (int rule = 1; rule < 4; ++rule) {
    SearchResult other = plan_in(problem, by_rule(problem, rule));
    if (better(other.score, best.score)) best = std::move(other);
  }
  return best;
}

SearchResult plan_of_relaxation(const Problem& problem, const Bound& bound) {
  std::vector<MilestoneIndex> order(problem.milestones.size());
  std::iota(order.begin(), order.end(), MilestoneIndex{0});
  std::stable_sort(order.begin(), order.end(), [&](MilestoneIndex a, MilestoneIndex b) {
    return bound.months_complete[a] > bound.months_complete[b];
  });
  return plan_in(problem, order);
}

}  // namespace weerbaar
