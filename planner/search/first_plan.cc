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

// All that must be there, and then steps in some order, each where it still fits.
class Beginning {
 public:
  explicit Beginning(const Problem& problem) : scheduler_(problem), all_that_must_(problem) {
    scheduler_.place_fixed(all_that_must_);
    for (const ActionIndex a : problem.mandatory)
      scheduler_.insert(all_that_must_, a);
  }

  SearchResult plan_in(const std::vector<MilestoneIndex>& order) {
    Schedule schedule = all_that_must_;
    for (const MilestoneIndex m : order)
      scheduler_.complete(schedule, m);
    scheduler_.drop_idle(schedule);
    return {schedule.starts(), schedule.score(), 1};
  }

 private:
  Scheduler scheduler_;
  Schedule all_that_must_;
};

}  // namespace

SearchResult first_plan(const Problem& problem) {
  Beginning beginning(problem);
  SearchResult best = beginning.plan_in(by_rule(problem, 0));
  for (int rule = 1; rule < 4; ++rule) {
    SearchResult other = beginning.plan_in(by_rule(problem, rule));
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
  return Beginning(problem).plan_in(order);
}

}  // namespace weerbaar
