// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/order_change.h"

#include <algorithm>

namespace weerbaar {

namespace {

// Takes an element to another place; what is between moves up.
template <class Iterator>
void move_element(Iterator begin, std::size_t from, std::size_t to) {
  const auto at = [&](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
  if (from < to)
    std::rotate(at(from), at(from + 1), at(to + 1));
  else
    std::rotate(at(to), at(from), at(from + 1));
}

}  // namespace

OrderChanges::OrderChanges(const Problem& problem, Random& random)
    : problem_(problem), random_(random), first_need_(first_needs(problem)) {
  for (MilestoneIndex m = 0; m < problem.milestones.size(); ++m) {
    if (problem.milestones[m].needs.size() > 1) wide_.push_back(m);
    for (const std::vector<ActionIndex>& need : problem.milestones[m].needs)
      if (need.size() > 1) alternatives_.push_back(need);
  }
  for (ActionIndex a = 0; a < problem.action_count; ++a)
    if (problem.items[a].open && !problem.items[a].fixed) movable_.push_back(a);
  for (const Problem::Item& item : problem.items)
    for (const auto& group : item.any_of) {
      alternatives_.emplace_back();
      for (const auto& alternative : group)
        alternatives_.back().push_back(alternative.front());
    }
}

bool OrderChanges::change(Order& order, const Filling& now, const ChangeOdds& odds,
                          Changed& changed) {
  const std::size_t percent = random_.below(100);
  const std::size_t alternative = alternatives_.empty() ? 0 : odds.alternative;
  if (percent < alternative) return swap_alternatives(order, changed);
  const std::size_t need = wide_.empty()                         ? 0
                           : order.goals.size() < odds.few_goals ? odds.need_of_few
                                                                 : odds.need;
  if (percent < alternative + need) return move_need(order, changed);
  const std::size_t late = movable_.empty() ? 0 : odds.delay;
  if (percent < alternative + need + late) return delay(order, now, changed);
  return move_goals(order, odds, changed);
}

bool OrderChanges::delay(Order& order, const Filling& now, Changed& changed) {
  const ActionIndex a = movable_[random_.below(movable_.size())];
  if (!now.schedule().has(a)) return false;
  const Problem::Item& item = problem_.items[a];
  const auto starts = static_cast<std::uint64_t>(item.last - item.first) + 1;
  const int later = item.first + static_cast<int>(random_.below(starts));
  const int before = order.from[a];
  order.from[a] = before == 0 ? later : 0;
  // A goal before the one that brought it in may have asked for it in vain.
  changed = {0, order.goals.size()};
  return order.from[a] != before;
}

bool OrderChanges::swap_alternatives(Order& order, Changed& changed) {
  const auto& group = alternatives_[random_.below(alternatives_.size())];
  const ActionIndex one = group[random_.below(group.size())];
  const ActionIndex other = group[random_.below(group.size())];
  std::swap(order.rank[one], order.rank[other]);
  changed = {0, order.goals.size()};  // who else chooses between them is not known here
  return one != other;
}

bool OrderChanges::move_need(Order& order, Changed& changed) {
  const MilestoneIndex step = wide_[random_.below(wide_.size())];
  const std::size_t count = problem_.milestones[step].needs.size();
  const std::size_t from = random_.below(count);
  const std::size_t to = random_.below(count);
  if (from == to) return false;
  move_element(order.needs.begin() + static_cast<std::ptrdiff_t>(first_need_[step]), from, to);
  const auto at = std::find(order.goals.begin(), order.goals.end(), step) - order.goals.begin();
  changed = {static_cast<std::size_t>(at), static_cast<std::size_t>(at)};
  return true;
}

std::size_t OrderChanges::other_place(std::size_t from, std::size_t count, const ChangeOdds& odds) {
  if (random_.below(100) >= odds.near) return random_.below(count);
  const std::size_t distance = 1 + random_.below(odds.reach);
  if (random_.below(2) == 0) return std::min(from + distance, count - 1);
  return from > distance ? from - distance : 0;
}

bool OrderChanges::move_goals(Order& order, const ChangeOdds& odds, Changed& changed) {
  before_ = order.goals;
  std::size_t count = 1;
  while (count < odds.most && random_.below(100) < odds.another)
    ++count;
  for (; count > 0; --count) {
    const std::size_t from = random_.below(order.goals.size());
    const std::size_t to = other_place(from, order.goals.size(), odds);
    move_element(order.goals.begin(), from, to);
  }
  put_lower_first(problem_, order.goals);
  const auto first = std::mismatch(before_.begin(), before_.end(), order.goals.begin());
  if (first.first == before_.end()) return false;
  const auto last = std::mismatch(before_.rbegin(), before_.rend(), order.goals.rbegin());
  changed = {static_cast<std::size_t>(first.first - before_.begin()),
             static_cast<std::size_t>(before_.rend() - last.first) - 1};
  return true;
}

}  // namespace weerbaar
