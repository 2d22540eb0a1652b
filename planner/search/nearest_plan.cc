// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/nearest_plan.h"

#include <algorithm>
#include <optional>

#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

SearchResult no_plan(const Problem& problem) {
  return {Starts(problem.action_count, not_chosen),
          {.missing = static_cast<int>(problem.action_count) + 1},
          0};
}

class Refiller {
 public:
  Refiller(const Problem& problem, const Starts& starts)
      : problem_(problem), starts_(starts), scheduler_(problem), schedule_(problem) {
    for (ActionIndex a = 0; a < starts.size(); ++a)
      if (contains(starts, a)) queue_.emplace_back(starts[a], a);
    std::sort(queue_.begin(), queue_.end());
    scheduler_.place_fixed(schedule_);
    move_all(true);
  }

  // The others where they were while there is room, or moved as they come.
  SearchResult newcomers_last(bool worth_most_first) {
    if (worth_most_first) keep_what_is_worth_most();
    move_all(false);
    for (const ActionIndex a : problem_.mandatory)
      if (!schedule_.has(a) && !scheduler_.insert(schedule_, a)) make_way(a);
    return plan();
  }

  SearchResult newcomers_first() {
    for (const ActionIndex a : problem_.mandatory)
      if (!schedule_.has(a)) scheduler_.insert(schedule_, a);
    keep_what_is_worth_most();
    move_all(false);
    return plan();
  }

 private:
  bool can_start_then(ActionIndex a) const {
    const Problem::Item& item = problem_.items[a];
    const int start = starts_[a];
    return item.open && item.first <= start && start <= item.last &&
           length_at(problem_, a, start) > 0;
  }

  // Each where it was, while there is room: first what all else would lose most without.
  void keep_what_is_worth_most() {
    Schedule all(problem_);
    for (const auto& [start, a] : queue_)
      if (can_start_then(a)) all.put(a, start);
    std::vector<std::pair<std::int64_t, ActionIndex>> order;  // what is left without it
    for (const auto& [start, a] : queue_) {
      if (!all.has(a)) continue;
      Schedule without = all;
      std::vector<ActionIndex> gone;
      scheduler_.eject(without, a, gone);
      order.emplace_back(without.score().value, a);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (const auto& [left, a] : order)
      keep(a);
  }

  // With what it waits for.
  void keep(ActionIndex a) {
    if (schedule_.has(a) || !contains(starts_, a) || !can_start_then(a)) return;
    const Problem::Item& item = problem_.items[a];
    for (const ActionIndex before : item.requires_)
      keep(before);
    for (const auto& alternatives : item.any_of)
      for (const auto& alternative : alternatives)
        for (const ActionIndex before : alternative)
          keep(before);
    if (scheduler_.excluded(schedule_, a) || !schedule_.fits(a, starts_[a])) return;
    schedule_.put(a, starts_[a]);
    if (!schedule_.ready(a)) schedule_.take(a);
  }

  // In the room that is left, not before it was; those that were soonest first.
  void move_all(bool mandatory) {
    for (const auto& [start, a] : queue_)
      if (problem_.items[a].mandatory == mandatory) scheduler_.insert_from(schedule_, a, start);
  }

  // Of all that could go instead the one that moves the fewest others, and of those the one with
  // which most is left.
  void make_way(ActionIndex newcomer) {
    std::optional<Schedule> best;
    int fewest = 0;
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (!schedule_.has(a) || problem_.items[a].mandatory) continue;
      Schedule without = schedule_;
      std::vector<ActionIndex> gone;
      scheduler_.eject(without, a, gone);
      if (!scheduler_.insert(without, newcomer)) continue;
      for (const ActionIndex each : gone)
        if (!without.has(each)) scheduler_.insert_from(without, each, schedule_.starts()[each]);
      if (without.score().missing >= schedule_.score().missing) continue;
      const int moves = moves_of(without);
      if (best && (moves > fewest || (moves == fewest && !better(without.score(), best->score()))))
        continue;
      best = std::move(without);
      fewest = moves;
    }
    if (best) schedule_ = std::move(*best);
  }

  int moves_of(const Schedule& schedule) const {
    int moves = 0;
    for (ActionIndex a = 0; a < starts_.size(); ++a)
      moves += schedule.starts()[a] != starts_[a] ? 1 : 0;
    return moves;
  }

  // What has its own start may still not fit.
  SearchResult plan() const { return as_plan(problem_, schedule_.starts()); }

  const Problem& problem_;
  const Starts& starts_;
  Scheduler scheduler_;
  Schedule schedule_;
  std::vector<std::pair<int, ActionIndex>> queue_;  // what was there, by its start
};

}  // namespace

SearchResult as_plan(const Problem& problem, const Starts& starts) {
  Schedule schedule(problem);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    if (starts[a] == not_chosen) continue;
    const Problem::Item& item = problem.items[a];
    const bool allowed = item.open && item.first <= starts[a] && starts[a] <= item.last &&
                         std::none_of(item.excludes.begin(), item.excludes.end(),
                                      [&](ActionIndex other) { return schedule.has(other); }) &&
                         schedule.fits(a, starts[a]);
    if (!allowed) return no_plan(problem);
    schedule.put(a, starts[a]);
  }
  for (ActionIndex a = 0; a < problem.action_count; ++a)
    if (schedule.has(a) && !schedule.ready(a)) return no_plan(problem);
  return {schedule.starts(), schedule.score(), 1};
}

bool is_plan(const Problem& problem, const Starts& starts) {
  return as_plan(problem, starts).is_plan();
}

SearchResult nearest_plan(const Problem& problem, const Starts& starts) {
  SearchResult same = as_plan(problem, starts);
  if (same.is_plan()) return same;
  SearchResult best = Refiller(problem, starts).newcomers_last(false);
  for (const SearchResult& other : {Refiller(problem, starts).newcomers_last(true),
                                    Refiller(problem, starts).newcomers_first()})
    if (other.is_plan() && (!best.is_plan() || better(other.score, best.score))) best = other;
  return best;
}

}  // namespace weerbaar
