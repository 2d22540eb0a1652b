// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/budget_steps.h"

#include <algorithm>
#include <numeric>

#include "planner/instance/input_change.h"
#include "planner/instance/links.h"
#include "planner/search/as_plan.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

Instance with_share(Instance instance, int percent) {
  Money& general = instance.money.front();
  for (std::vector<std::int64_t>* line : {&general.one_off, &general.structural})
    for (std::int64_t& euros : *line)
      euros = euros / 100 * percent + euros % 100 * percent / 100;
  return instance;
}

// With the money of now it is the plan of now: a search that goes on from that one may find a
// better one, but then people would read two plans for the same money.
void find_free_plan(const Instance& instance, const Starts& present, const Effort& effort,
                    const Watcher& watcher, BudgetStep& step) {
  const Problem problem = build_problem(instance);
  SearchResult found = as_plan(problem, present);
  step.possibility = Possibility::possible;
  if (step.percent != 100 || !found.is_plan()) {
    Solved solved = solve(problem, effort, &present, watcher);
    step.possibility = solved.possibility;
    found = std::move(solved.found);
  }
  step.free.starts = std::move(found.starts);
  step.free.value = found.score.value;
}

// Replaces the plan by another step's when that fits here and is worth more.
void take_if_better(const Instance& instance, const BudgetStep& other, BudgetStep& step) {
  if (other.possibility != Possibility::possible) return;
  const Problem problem = build_problem(instance);
  const SearchResult plan = as_plan(problem, other.free.starts);
  if (!plan.is_plan() ||
      (step.possibility == Possibility::possible && plan.score.value <= step.free.value))
    return;
  step.possibility = Possibility::possible;
  step.free.starts = plan.starts;
  step.free.value = plan.score.value;
  step.found_beside = true;
}

// Up, so that more money is never worth less, and down, where a plan leaves money unused.
void share_plans(const std::vector<Instance>& instances, std::vector<BudgetStep>& steps) {
  for (std::size_t at = 1; at < steps.size(); ++at)
    take_if_better(instances[at], steps[at - 1], steps[at]);
  for (std::size_t at = steps.size(); at-- > 1;)
    take_if_better(instances[at - 1], steps[at], steps[at - 1]);
}

BudgetPlan nested_plan(Instance instance, const Starts& kept, const Effort& effort,
                       const Watcher& watcher) {
  for (ActionIndex a = 0; a < kept.size(); ++a)
    instance.actions[a].settled = instance.actions[a].settled || kept[a] != not_chosen;
  mark_mandatory(instance);
  const Solved solved = solve(instance, effort, &kept, watcher);
  return {solved.found.starts, solved.found.score.value, {}};
}

// A free plan for each step, and a nested one for each but the first.
std::size_t plans_for(std::size_t steps) {
  return 2 * steps - 1;
}

// The nested plan of each step keeps what the one before has; where it is worth more than the free
// plan, it is the free plan too.
void add_nested(const std::vector<Instance>& instances, const Effort& effort,
                const Watcher& watcher, std::vector<BudgetStep>& steps) {
  const BudgetStep* before = nullptr;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    BudgetStep& step = steps[at];
    if (step.possibility != Possibility::possible) continue;
    step.nested =
        before == nullptr
            ? step.free
            : nested_plan(instances[at], before->nested.starts, effort,
                          among_plans(watcher, steps.size() + at - 1, plans_for(steps.size())));
    if (step.nested.value > step.free.value) {
      step.free = step.nested;
      step.found_beside = true;
    }
    before = &step;
  }
}

bool rises(std::int64_t from, std::int64_t to) {
  return (to - from) * 100 > from * hardly_a_rise;
}

// The first of the steps from which on none is clearly worth more.
std::optional<std::size_t> end_of_rise(const std::vector<BudgetStep>& steps) {
  if (steps.empty() || !steps.back().has_plan()) return std::nullopt;
  std::size_t first = steps.size() - 1;
  while (first > 0 && steps[first - 1].has_plan() &&
         !rises(steps[first - 1].free.value, steps.back().free.value))
    --first;
  // One step without a rise is no end of it, unless nothing at all changes.
  const std::size_t flat = steps.size() - 1 - first;
  const bool ends = flat > 1 || (flat == 1 && steps[first].free.value == steps.back().free.value);
  return ends ? std::optional(first) : std::nullopt;
}

bool all_reached(const Instance& instance, const Starts& starts) {
  return std::all_of(instance.ladders.begin(), instance.ladders.end(), [&](const Ladder& ladder) {
    const auto completions = completions_of(instance, ladder, starts);
    for (std::size_t k = 0; k < step_count; ++k)
      if (ladder.steps[k].worth > 0 && completions[k] == not_reached) return false;
    return true;
  });
}

// As many more hours a month as the role has in its best month: in each month twice as many at
// least.
InputChange twice_the_hours(const Instance& instance, RoleIndex role) {
  const std::vector<std::int64_t>& hours = *instance.capacity[role];
  return {.kind = ChangeKind::hours,
          .amount = *std::max_element(hours.begin(), hours.end()),
          .first_year = 0,
          .last_year = instance.years.size() - 1,
          .role = role};
}

void add_shifts(std::vector<BudgetStep>& steps) {
  const BudgetStep* before = nullptr;
  for (BudgetStep& step : steps) {
    if (step.possibility != Possibility::possible) continue;
    if (before != nullptr) {
      step.free.shift = shift_between(before->free.starts, step.free.starts);
      step.nested.shift = shift_between(before->nested.starts, step.nested.starts);
    }
    before = &step;
  }
}

}  // namespace

std::vector<BudgetStep> plan_budget_steps(const Instance& instance, const Starts& present,
                                          const std::vector<int>& percentages, const Effort& effort,
                                          const Watcher& watcher) {
  std::vector<Instance> instances;
  std::vector<BudgetStep> steps;
  for (const int percent : percentages) {
    instances.push_back(with_share(instance, percent));
    const Money& general = instances.back().money.front();
    BudgetStep step;
    step.percent = percent;
    step.one_off = std::accumulate(general.one_off.begin(), general.one_off.end(), std::int64_t{0});
    step.structural =
        std::accumulate(general.structural.begin(), general.structural.end(), std::int64_t{0});
    find_free_plan(instances.back(), present, effort,
                   among_plans(watcher, steps.size(), plans_for(percentages.size())), step);
    steps.push_back(std::move(step));
  }
  share_plans(instances, steps);
  add_nested(instances, effort, watcher, steps);
  share_plans(instances, steps);
  add_shifts(steps);
  return steps;
}

MoneyLimit money_limit(const Model& model, const Instance& instance,
                       const std::vector<BudgetStep>& steps, const Effort& effort,
                       const Watcher& watcher) {
  MoneyLimit limit;
  limit.step = end_of_rise(steps);
  if (!limit.step) return limit;
  const BudgetStep& step = steps[*limit.step];
  limit.all_reached = all_reached(instance, step.free.starts);
  if (limit.all_reached) return limit;
  for (RoleIndex role = 0; role < instance.capacity.size(); ++role) {
    if (!instance.capacity[role]) continue;
    const InputChange change = twice_the_hours(instance, role);
    if (change.amount == 0) continue;
    const Instance more =
        with_share(instance_of(with_change(model, instance, change)), step.percent);
    const Solved solved = solve(more, effort, &step.free.starts,
                                among_plans(watcher, role, instance.capacity.size()));
    if (solved.possibility == Possibility::possible &&
        rises(step.free.value, solved.found.score.value))
      limit.roles.push_back({role, solved.found.score.value - step.free.value});
  }
  std::stable_sort(limit.roles.begin(), limit.roles.end(),
                   [](const MoneyLimit::Role& one, const MoneyLimit::Role& other) {
                     return one.more > other.more;
                   });
  return limit;
}

MoneyCurve money_curve(const Model& model, const Instance& instance, const Starts& present,
                       const std::vector<int>& percentages, const Effort& effort,
                       const Watcher& watcher) {
  MoneyCurve curve;
  curve.steps = plan_budget_steps(instance, present, percentages, effort, watcher);
  curve.limit = money_limit(model, instance, curve.steps, effort, watcher);
  return curve;
}

}  // namespace weerbaar
