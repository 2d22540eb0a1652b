// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/schedule.h"

#include <algorithm>

namespace weerbaar {

bool better(const Score& left, const Score& right) {
  if (left.missing != right.missing) return left.missing < right.missing;
  if (left.value != right.value) return left.value > right.value;
  return left.cost < right.cost;
}

Schedule::Schedule(const Problem& problem)
    : problem_(&problem),
      starts_(problem.action_count, not_chosen),
      ledger_(problem),
      finish_(problem.action_count, problem.months),
      complete_(problem.milestones.size(), problem.months) {}

void Schedule::put(ActionIndex action, int start) {
  starts_[action] = start;
  finish_[action] = std::min(problem_->months, finish_at(*problem_, action, start));
  ledger_.book(action, start);
  cost_ += problem_->cost[row_of(problem_->items[action], start)];
  follow(action);
}

void Schedule::take(ActionIndex action) {
  const int start = starts_[action];
  cost_ -= problem_->cost[row_of(problem_->items[action], start)];
  ledger_.unbook(action, start);
  starts_[action] = not_chosen;
  finish_[action] = problem_->months;
  follow(action);
}

bool Schedule::ready(ActionIndex action) const {
  return ready_month(*problem_, starts_, action) <= std::max(0, starts_[action]);
}

void Schedule::follow(ActionIndex action) {
  for (const MilestoneIndex first : problem_->items[action].milestones)
    for (MilestoneIndex m = first; m < problem_->milestones[first].ladder_end; ++m) {
      const int now = completion_by_needs(m);
      if (now == complete_[m]) break;  // nothing changes above it
      value_ += problem_->milestones[m].worth * (complete_[m] - now);
      complete_[m] = now;
    }
}

int Schedule::completion_by_needs(MilestoneIndex milestone) const {
  const Problem::Milestone& step = problem_->milestones[milestone];
  int month = step.lower ? complete_[*step.lower] : 0;
  for (const std::vector<ActionIndex>& need : step.needs) {
    int soonest = problem_->months;
    for (const ActionIndex a : need)
      soonest = std::min(soonest, finish_[a]);
    month = std::max(month, soonest);
  }
  return month;
}

bool Schedule::satisfied(const std::vector<ActionIndex>& need) const {
  return std::any_of(need.begin(), need.end(),
                     [&](ActionIndex a) { return finish_[a] < problem_->months; });
}

bool Schedule::wanted(ActionIndex action) const {
  const std::vector<MilestoneIndex>& steps = problem_->items[action].milestones;
  return std::any_of(steps.begin(), steps.end(), [&](MilestoneIndex m) { return !complete(m); });
}

bool Schedule::idle(ActionIndex action) const {
  const int finish = finish_at(*problem_, action, starts_[action]);
  const auto replaced = [&](const std::vector<ActionIndex>& need) {
    if (std::find(need.begin(), need.end(), action) == need.end()) return true;
    return std::any_of(need.begin(), need.end(), [&](ActionIndex a) {
      return a != action && has(a) && finish_at(*problem_, a, starts_[a]) <= finish;
    });
  };
  const auto does_without = [&](MilestoneIndex m) {
    const auto& needs = problem_->milestones[m].needs;
    return !complete(m) || std::all_of(needs.begin(), needs.end(), replaced);
  };
  const std::vector<MilestoneIndex>& steps = problem_->items[action].milestones;
  return std::all_of(steps.begin(), steps.end(), does_without);
}

Score Schedule::score() const {
  Score score{0, value_, cost_};
  for (const ActionIndex a : problem_->mandatory)
    if (!has(a) || (problem_->items[a].fixed && !ready(a))) ++score.missing;
  return score;
}

bool Schedule::agrees() const {
  for (ActionIndex a = 0; a < starts_.size(); ++a)
    if (has(a) && !problem_->items[a].fixed && !ready(a)) return false;
  for (MilestoneIndex m = 0; m < complete_.size(); ++m)
    if (complete_[m] != completion_by_needs(m)) return false;
  return value_ == value_of(problem_->instance, starts_) && ledger_.agrees_with(starts_);
}

Schedule schedule_of(const Problem& problem, const Starts& starts) {
  Schedule schedule(problem);
  for (ActionIndex a = 0; a < problem.action_count; ++a)
    if (contains(starts, a)) schedule.put(a, starts[a]);
  return schedule;
}

}  // namespace weerbaar
