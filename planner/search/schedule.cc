#include "planner/search/schedule.h"

#include <algorithm>
#include <limits>

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
      gained_(pillar_count * problem.stride) {}

void Schedule::put(ActionIndex action, int start) {
  starts_[action] = start;
  ledger_.book(action, start);
  cost_ += problem_->cost[row_of(problem_->items[action], start)];
  count_effects(action, start, 1);
}

void Schedule::take(ActionIndex action) {
  const int start = starts_[action];
  count_effects(action, start, -1);
  cost_ -= problem_->cost[row_of(problem_->items[action], start)];
  ledger_.unbook(action, start);
  starts_[action] = not_chosen;
}

bool Schedule::ready(ActionIndex action) const {
  return ready_month(*problem_, starts_, action) <= std::max(0, starts_[action]);
}

bool Schedule::gains(ActionIndex action, int start) const {
  return has_room(problem_->items[action], start, false);
}

bool Schedule::idle(ActionIndex action) const {
  return !has_room(problem_->items[action], starts_[action], true);
}

bool Schedule::has_room(const Problem::Item& item, int start, bool own) const {
  const auto finish = static_cast<std::size_t>(std::max(0, start + item.duration - 1));
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const int gained = gained_[p * problem_->stride + finish] - (own ? item.effect[p] : 0);
    if (item.effect[p] > 0 && gained < problem_->instance.shortfall[p]) return true;
  }
  return false;
}

void Schedule::count_effects(ActionIndex action, int start, int sign) {
  const Problem::Item& item = problem_->items[action];
  const auto finish = static_cast<std::size_t>(std::max(0, start + item.duration - 1));
  const auto months = static_cast<std::size_t>(problem_->months);
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    if (item.effect[p] == 0) continue;
    std::int32_t* gained = &gained_[p * problem_->stride];
    for (std::size_t month = finish; month < months; ++month)
      gained[month] += sign * item.effect[p];
  }
}

std::int64_t Schedule::value() const {
  std::int64_t value = 0;
  const auto months = static_cast<std::size_t>(problem_->months);
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int32_t whole = problem_->instance.shortfall[p];
    const std::int32_t* gained = &gained_[p * problem_->stride];
    static_assert(most_months * largest_shortfall * largest_shortfall <=
                  std::numeric_limits<std::int32_t>::max());
    std::int32_t squares = 0;  // of what is left
    for (std::size_t month = 0; month < months; ++month) {
      const std::int32_t left = std::max(0, whole - gained[month]);
      squares += left * left;
    }
    const std::int64_t none = std::int64_t{problem_->months} * whole * whole;
    value += problem_->instance.weight[p] * (none - squares);
  }
  return value;
}

Score Schedule::score() const {
  Score score{0, value(), cost_};
  for (const ActionIndex a : problem_->mandatory)
    if (!has(a) || (problem_->items[a].fixed && !ready(a))) ++score.missing;
  return score;
}

}  // namespace weerbaar
