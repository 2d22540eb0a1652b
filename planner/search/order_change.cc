// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/order_change.h"

#include <algorithm>
#include <optional>
#include <utility>

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

// What a step takes, with all below it: each action that it or those ask, in one way or another.
std::vector<ActionIndex> taken_by(const Problem& problem, MilestoneIndex milestone) {
  std::vector<std::uint8_t> seen(problem.action_count);
  std::vector<ActionIndex> taken;
  const auto take = [&](const std::vector<ActionIndex>& actions) {
    for (const ActionIndex a : actions)
      if (std::exchange(seen[a], std::uint8_t{1}) == 0) taken.push_back(a);
  };
  for (std::optional<MilestoneIndex> at = milestone; at; at = problem.milestones[*at].lower)
    for (const std::vector<ActionIndex>& need : problem.milestones[*at].needs)
      take(need);
  for (std::size_t at = 0; at < taken.size(); ++at) {
    const Problem::Item& item = problem.items[taken[at]];
    take(item.requires_);
    for (const auto& alternatives : item.any_of)
      for (const std::vector<ActionIndex>& alternative : alternatives)
        take(alternative);
  }
  return taken;
}

bool may_go(const Problem::Item& item) {
  return item.open && !item.fixed && !item.mandatory;
}

// A chain of n actions, with a step for each, makes sets of n^2 / 2 steps in all.
constexpr std::size_t most_actions_with_sets = 2000;

// For each action that may go: the steps that take it. Each set once; without those of one step,
// which goes elsewhere by itself, and those of half of all or more, where the rest may as well.
std::vector<std::vector<MilestoneIndex>> steps_by_action(const Problem& problem) {
  const std::size_t steps = problem.milestones.size();
  if (problem.action_count > most_actions_with_sets) return {};
  std::vector<std::vector<MilestoneIndex>> taking(problem.action_count);
  for (MilestoneIndex m = 0; m < steps; ++m)
    for (const ActionIndex a : taken_by(problem, m))
      if (may_go(problem.items[a])) taking[a].push_back(m);
  std::sort(taking.begin(), taking.end());
  taking.erase(std::unique(taking.begin(), taking.end()), taking.end());
  const auto useless = [&](const std::vector<MilestoneIndex>& each) {
    return each.size() < 2 || each.size() * 2 >= steps;
  };
  taking.erase(std::remove_if(taking.begin(), taking.end(), useless), taking.end());
  return taking;
}

}  // namespace

OrderChanges::OrderChanges(const Problem& problem, Random& random)
    : problem_(problem),
      random_(random),
      first_need_(first_needs(problem)),
      together_(steps_by_action(problem)) {
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
  const std::size_t together = together_.empty() ? 0 : odds.together;
  if (percent < alternative + need + late + together) return move_together(order, changed);
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
  return find_changed(order, changed);
}

// Dear work that much waits for pays only when all that waits for it comes in.
bool OrderChanges::move_together(Order& order, Changed& changed) {
  const std::vector<MilestoneIndex>& steps = together_[random_.below(together_.size())];
  before_ = order.goals;
  const auto stays = [&](GoalIndex goal) {
    return !std::binary_search(steps.begin(), steps.end(), MilestoneIndex{goal});
  };
  const auto moved = std::stable_partition(order.goals.begin(), order.goals.end(), stays);
  const auto to = static_cast<std::ptrdiff_t>(
      random_.below(static_cast<std::uint64_t>(moved - order.goals.begin()) + 1));
  std::rotate(order.goals.begin() + to, moved, order.goals.end());
  put_lower_first(problem_, order.goals);
  return find_changed(order, changed);
}

bool OrderChanges::find_changed(const Order& order, Changed& changed) const {
  const auto first = std::mismatch(before_.begin(), before_.end(), order.goals.begin());
  if (first.first == before_.end()) return false;
  const auto last = std::mismatch(before_.rbegin(), before_.rend(), order.goals.rbegin());
  changed = {static_cast<std::size_t>(first.first - before_.begin()),
             static_cast<std::size_t>(before_.rend() - last.first) - 1};
  return true;
}

}  // namespace weerbaar
