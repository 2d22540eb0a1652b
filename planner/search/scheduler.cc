// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/scheduler.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

Scheduler::Scheduler(const Problem& problem)
    : problem_(problem),
      first_need_(first_needs(problem)),
      natural_(natural_order(problem)),
      waits_(problem.action_count),
      visiting_(problem.action_count) {
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    for (const ActionIndex before : item.requires_)
      waits_[before].push_back(a);
    for (const Alternatives& alternatives : item.any_of)
      for (const auto& alternative : alternatives)
        for (const ActionIndex before : alternative)
          if (waits_[before].empty() || waits_[before].back() != a) waits_[before].push_back(a);
    if (!item.open) continue;
    if (item.fixed) fixed_.push_back(a);
    if (!item.fixed && !item.mandatory) droppable_.push_back(a);
  }
}

void Scheduler::place_fixed(Schedule& schedule) {
  for (const ActionIndex a : fixed_)
    schedule.put(a, problem_.items[a].first);
  for (const ActionIndex a : fixed_)
    for (const Alternatives& alternatives : problem_.items[a].any_of)
      satisfy(schedule, alternatives);
}

bool Scheduler::insert(Schedule& schedule, ActionIndex action) {
  placed_.clear();
  if (insert_with_prerequisites(schedule, action)) return true;
  undo_to(schedule, 0);
  return false;
}

bool Scheduler::insert_from(Schedule& schedule, ActionIndex action, int from) {
  wishing_ = action;
  wish_ = from;
  const bool done = insert(schedule, action);
  wish_ = not_chosen;
  return done;
}

bool Scheduler::complete(Schedule& schedule, MilestoneIndex milestone) {
  placed_.clear();
  if (complete_from_below(schedule, milestone)) return true;
  undo_to(schedule, 0);
  return false;
}

bool Scheduler::complete_from_below(Schedule& schedule, MilestoneIndex milestone) {
  const Problem::Milestone& step = problem_.milestones[milestone];
  if (schedule.complete(milestone)) return true;
  if (step.lower && !complete_from_below(schedule, *step.lower)) return false;
  const Order& order = order_ != nullptr ? *order_ : natural_;
  for (std::size_t at = first_need_[milestone]; at < first_need_[milestone + 1]; ++at)
    if (!meet(schedule, step.needs[order.needs[at]])) return false;
  return schedule.complete(milestone);
}

bool Scheduler::meet(Schedule& schedule, const std::vector<ActionIndex>& need) {
  if (schedule.satisfied(need)) return true;
  if (need.size() == 1) return insert_with_prerequisites(schedule, need.front());
  Alternatives alternatives;
  for (const ActionIndex a : need)
    alternatives.push_back({a});
  return satisfy(schedule, alternatives);
}

bool Scheduler::insert_with_prerequisites(Schedule& schedule, ActionIndex action) {
  if (schedule.has(action)) return true;
  const Problem::Item& item = problem_.items[action];
  if (!item.open || visiting_[action] != 0 || excluded(schedule, action)) return false;
  visiting_[action] = 1;
  bool ready = true;
  for (const ActionIndex before : item.requires_)
    ready = ready && insert_with_prerequisites(schedule, before);
  for (const Alternatives& alternatives : item.any_of)
    ready = ready && satisfy(schedule, alternatives);
  visiting_[action] = 0;
  // Again, because one of its own alternatives may be what it does not go together with.
  return ready && !excluded(schedule, action) && place(schedule, action);
}

bool Scheduler::excluded(const Schedule& schedule, ActionIndex action) const {
  const std::vector<ActionIndex>& rivals = problem_.items[action].excludes;
  return std::any_of(rivals.begin(), rivals.end(),
                     [&](ActionIndex rival) { return schedule.has(rival); });
}

// One alternative that stands already, else the first that can be placed, in order of preference.
bool Scheduler::satisfy(Schedule& schedule, const Alternatives& alternatives) {
  const auto stands = [&](const std::vector<ActionIndex>& alternative) {
    return std::all_of(alternative.begin(), alternative.end(),
                       [&](ActionIndex a) { return schedule.has(a); });
  };
  if (std::any_of(alternatives.begin(), alternatives.end(), stands)) return true;
  const std::size_t none = alternatives.size();
  for (std::size_t each = preferred_after(alternatives, none); each != none;
       each = preferred_after(alternatives, each)) {
    const std::size_t mark = placed_.size();
    const bool done =
        std::all_of(alternatives[each].begin(), alternatives[each].end(),
                    [&](ActionIndex a) { return insert_with_prerequisites(schedule, a); });
    if (done) return true;
    undo_to(schedule, mark);
  }
  return false;
}

// The alternative next in order of preference, ties as written; after none, the first. None: there
// is no other.
std::size_t Scheduler::preferred_after(const Alternatives& alternatives, std::size_t last) const {
  const std::vector<std::uint32_t>& rank = (order_ != nullptr ? *order_ : natural_).rank;
  const std::size_t none = alternatives.size();
  const auto before = [&](std::size_t one, std::size_t other) {
    const std::uint32_t left = rank[alternatives[one].front()];
    const std::uint32_t right = rank[alternatives[other].front()];
    return left < right || (left == right && one < other);
  };
  std::size_t next = none;
  for (std::size_t each = 0; each < none; ++each)
    if ((last == none || before(last, each)) && (next == none || before(each, next))) next = each;
  return next;
}

bool Scheduler::place(Schedule& schedule, ActionIndex action) {
  const Problem::Item& item = problem_.items[action];
  const int earliest = std::max(item.first, ready_month(problem_, schedule.starts(), action));
  const int start = choose_start(schedule, action, earliest);
  if (start > item.last) return false;
  schedule.put(action, start);
  placed_.push_back(action);
  return true;
}

// Past the action's last start when it fits nowhere.
int Scheduler::choose_start(const Schedule& schedule, ActionIndex action, int earliest) const {
  const bool wished = wishing_ == action && wish_ != not_chosen;
  const int wish = wished ? wish_ : order_ != nullptr ? order_->from[action] : 0;
  if (wish > earliest) {
    const int start = schedule.first_fit(action, wish);
    if (start <= problem_.items[action].last) return start;
  }
  return schedule.first_fit(action, earliest);
}

void Scheduler::undo_to(Schedule& schedule, std::size_t mark) {
  for (; placed_.size() > mark; placed_.pop_back())
    schedule.take(placed_.back());
}

void Scheduler::eject(Schedule& schedule, ActionIndex action, std::vector<ActionIndex>& gone) {
  if (problem_.items[action].fixed) return;
  schedule.take(action);
  gone.push_back(action);
  for (const ActionIndex after : waits_[action])
    if (schedule.has(after) && !schedule.ready(after)) eject(schedule, after, gone);
}

void Scheduler::drop_idle(Schedule& schedule) {
  bool dropped = true;
  while (dropped) {
    dropped = false;
    for (const ActionIndex a : droppable_) {
      if (!schedule.has(a) || !schedule.idle(a)) continue;
      const int start = schedule.starts()[a];
      schedule.take(a);
      const auto misses_it = [&](ActionIndex after) {
        return schedule.has(after) && !schedule.ready(after);
      };
      if (std::any_of(waits_[a].begin(), waits_[a].end(), misses_it))
        schedule.put(a, start);
      else
        dropped = true;
    }
  }
}

}  // namespace weerbaar
