// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/order.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace weerbaar {

namespace {

GoalIndex goal_of(const Problem& problem, ActionIndex action) {
  return static_cast<GoalIndex>(problem.milestones.size() + action);
}

// Has neither a start of its own nor a reason to stay out.
bool may_be_placed(const Problem::Item& item) {
  return item.open && !item.fixed;
}

// In each step what a plan starts first is filled first; of alternatives what it has.
void prefer_as_in(const Problem& problem, const Starts& starts, Order& order) {
  const auto month_of = [&](ActionIndex a) {
    return contains(starts, a) ? starts[a] : problem.months;
  };
  const std::vector<std::size_t> first = first_needs(problem);
  for (MilestoneIndex m = 0; m < problem.milestones.size(); ++m) {
    const auto soonest = [&](std::uint32_t need) {
      int month = problem.months;
      for (const ActionIndex a : problem.milestones[m].needs[need])
        month = std::min(month, month_of(a));
      return month;
    };
    std::stable_sort(
        order.needs.begin() + static_cast<std::ptrdiff_t>(first[m]),
        order.needs.begin() + static_cast<std::ptrdiff_t>(first[m + 1]),
        [&](std::uint32_t one, std::uint32_t other) { return soonest(one) < soonest(other); });
  }
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (!contains(starts, a)) order.rank[a] += static_cast<std::uint32_t>(problem.action_count);
}

}  // namespace

std::vector<std::size_t> first_needs(const Problem& problem) {
  std::vector<std::size_t> first{0};
  for (const Problem::Milestone& step : problem.milestones)
    first.push_back(first.back() + step.needs.size());
  return first;
}

Order natural_order(const Problem& problem) {
  Order order;
  for (const ActionIndex a : problem.mandatory)
    if (may_be_placed(problem.items[a])) order.goals.push_back(goal_of(problem, a));
  for (GoalIndex goal = 0; goal < problem.milestones.size(); ++goal)
    order.goals.push_back(goal);
  for (const Problem::Milestone& step : problem.milestones)
    for (std::uint32_t need = 0; need < step.needs.size(); ++need)
      order.needs.push_back(need);
  order.rank.resize(problem.action_count);
  std::iota(order.rank.begin(), order.rank.end(), std::uint32_t{0});
  order.from.assign(problem.action_count, 0);
  return order;
}

Order order_of_steps(const Problem& problem, const Starts& starts) {
  Order order = natural_order(problem);
  const Schedule plan = schedule_of(problem, starts);
  const std::size_t steps = problem.milestones.size();
  const auto month = [&](GoalIndex goal) {
    if (goal < steps) return plan.completion(goal);
    return contains(starts, goal - steps) ? starts[goal - steps] : problem.months;
  };
  const auto worth = [&](GoalIndex goal) {
    return goal < steps ? problem.milestones[goal].worth : std::int64_t{0};
  };
  std::stable_sort(order.goals.begin(), order.goals.end(), [&](GoalIndex one, GoalIndex other) {
    return month(one) != month(other) ? month(one) < month(other) : worth(one) > worth(other);
  });
  put_lower_first(problem, order.goals);
  prefer_as_in(problem, starts, order);
  return order;
}

Order order_of_actions(const Problem& problem, const Starts& starts) {
  Order order = order_of_steps(problem, starts);
  const std::size_t steps = problem.milestones.size();
  std::vector<GoalIndex> goals;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a) && may_be_placed(problem.items[a]))
      goals.push_back(goal_of(problem, a));
  std::stable_sort(goals.begin(), goals.end(), [&](GoalIndex one, GoalIndex other) {
    return starts[one - steps] < starts[other - steps];
  });
  Schedule filled(problem);
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a) && problem.items[a].fixed) filled.put(a, starts[a]);
  for (const GoalIndex goal : goals) {
    const ActionIndex a = goal - steps;
    const int ready = std::max(problem.items[a].first, ready_month(problem, starts, a));
    if (filled.first_fit(a, ready) < starts[a]) order.from[a] = starts[a];
    filled.put(a, starts[a]);
  }
  std::copy_if(order.goals.begin(), order.goals.end(), std::back_inserter(goals),
               [&](GoalIndex goal) { return goal < steps || !contains(starts, goal - steps); });
  order.goals = std::move(goals);
  return order;
}

void put_lower_first(const Problem& problem, std::vector<GoalIndex>& goals) {
  const std::size_t steps = problem.milestones.size();
  std::vector<std::uint8_t> there(steps);
  for (std::size_t at = 0; at < goals.size(); ++at) {
    const GoalIndex goal = goals[at];
    if (goal >= steps) continue;
    there[goal] = 1;
    const std::size_t place = at;
    for (auto below = problem.milestones[goal].lower; below && there[*below] == 0;
         below = problem.milestones[*below].lower) {
      const auto from = std::find(goals.begin() + static_cast<std::ptrdiff_t>(place) + 1,
                                  goals.end(), static_cast<GoalIndex>(*below));
      std::rotate(goals.begin() + static_cast<std::ptrdiff_t>(place), from, from + 1);
      there[*below] = 1;
      ++at;
    }
  }
}

}  // namespace weerbaar
