// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/first_plan.h"

#include <algorithm>
#include <numeric>
#include <span>
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

  SearchResult plan_in(const std::vector<MilestoneIndex>& order,
                       const std::vector<ActionIndex>& actions_before = {}) {
    Schedule schedule = all_that_must_;
    for (const ActionIndex a : actions_before)
      scheduler_.insert(schedule, a);
    for (const MilestoneIndex m : order)
      scheduler_.complete(schedule, m);
    scheduler_.drop_idle(schedule);
    return {schedule.starts(), schedule.score(), 1};
  }

 private:
  Scheduler scheduler_;
  Schedule all_that_must_;
};

// How soon each step tends to be complete, the soonest first.
std::vector<MilestoneIndex> by_completion(const Problem& problem, const Tendency& tendency) {
  std::vector<MilestoneIndex> order(problem.milestones.size());
  std::iota(order.begin(), order.end(), MilestoneIndex{0});
  std::vector<int> months;  // summed over the rounds
  for (const MilestoneIndex m : order) {
    const std::span<const int> rounds = rounds_complete(problem, tendency, m);
    months.push_back(std::accumulate(rounds.begin(), rounds.end(), 0));
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](MilestoneIndex a, MilestoneIndex b) { return months[a] > months[b]; });
  return order;
}

// The actions that are asked by a step which is complete at the end of some month in so many of a
// hundred rounds.
std::vector<std::uint8_t> asked_by_likely(const Problem& problem, const Tendency& tendency,
                                          int percent) {
  std::vector<std::uint8_t> asked(problem.action_count);
  for (MilestoneIndex m = 0; m < problem.milestones.size(); ++m) {
    const std::span<const int> rounds = rounds_complete(problem, tendency, m);
    const auto likely = [&](int each) { return each * 100 >= percent * tendency.rounds; };
    if (std::none_of(rounds.begin(), rounds.end(), likely)) continue;
    for (const std::vector<ActionIndex>& need : problem.milestones[m].needs)
      for (const ActionIndex a : need)
        asked[a] = 1;
  }
  return asked;
}

// By the month in which each has started in `alpha` of a hundred of its rounds: its alpha-point
// (Phillips, Stein and Wein 1998). Without those that are there in few rounds.
std::vector<ActionIndex> by_alpha_point(const Problem& problem, const Tendency& tendency, int alpha,
                                        const std::vector<std::uint8_t>& among) {
  constexpr int percent_of_rounds = 20;
  std::vector<std::pair<int, ActionIndex>> points;
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    if (among[a] == 0 || !item.open) continue;
    const auto rounds = [&](int start) { return tendency.starts[row_of(item, start)]; };
    int there = 0;
    for (int start = item.first; start <= item.last; ++start)
      there += rounds(start);
    if (there * 100 < percent_of_rounds * tendency.rounds) continue;
    int start = item.first;
    for (int started = rounds(start); started * 100 < there * alpha; started += rounds(start))
      ++start;
    points.emplace_back(start, a);
  }
  std::sort(points.begin(), points.end());
  std::vector<ActionIndex> order;
  for (const auto& [start, a] : points)
    order.push_back(a);
  return order;
}

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

SearchResult plan_of_relaxation(const Problem& problem, const Tendency& tendency) {
  const std::vector<MilestoneIndex> steps = by_completion(problem, tendency);
  Beginning beginning(problem);
  SearchResult best = beginning.plan_in(steps);
  for (const int likely : {0, 60, 80}) {
    const std::vector<std::uint8_t> asked = asked_by_likely(problem, tendency, likely);
    for (const int alpha : {10, 30, 50, 70, 90}) {
      SearchResult other =
          beginning.plan_in(steps, by_alpha_point(problem, tendency, alpha, asked));
      if (better(other.score, best.score)) best = std::move(other);
    }
  }
  return best;
}

}  // namespace weerbaar
