// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/nearest_plan.h"

#include <algorithm>
#include <optional>

#include "planner/search/as_plan.h"
#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

// To try each action for each other one takes long; and of so many, all in one month, no sum of
// hours is too large.
constexpr std::size_t most_weighed = 500;
constexpr int most_that_get_way = 10;

class Nearby {
 public:
  Nearby(const Problem& problem, const Starts& starts)
      : problem_(problem), starts_(starts), scheduler_(problem), begin_(problem) {
    for (ActionIndex a = 0; a < starts.size(); ++a)
      if (contains(starts, a)) queue_.emplace_back(starts[a], a);
    std::sort(queue_.begin(), queue_.end());
    scheduler_.place_fixed(begin_);
    const std::vector<std::uint8_t> needed = needed_by_what_must_be();
    for (const auto& [start, a] : queue_)
      if (needed[a] != 0) keep(begin_, a);
    move_all(begin_, true);
  }

  bool can_be_weighed() const { return queue_.size() <= most_weighed; }

  SearchResult in_order_of_starts() {
    Schedule schedule = begin_;
    move_all(schedule, false);
    add_newcomers(schedule, true);
    return plan(schedule);
  }

  SearchResult missed_most_first() {
    Schedule schedule = begin_;
    keep_missed_most_first(schedule);
    move_all(schedule, false);
    add_newcomers(schedule, true);
    return plan(schedule);
  }

  SearchResult newcomers_first() {
    Schedule schedule = begin_;
    add_newcomers(schedule, false);
    if (can_be_weighed()) keep_missed_most_first(schedule);
    move_all(schedule, false);
    return plan(schedule);
  }

 private:
  bool can_start_then(ActionIndex a) const {
    const Problem::Item& item = problem_.items[a];
    const int start = starts_[a];
    return contains(starts_, a) && item.open && item.first <= start && start <= item.last &&
           length_at(problem_, a, start) > 0;
  }

  // What must be there and was, with all that it waited for.
  std::vector<std::uint8_t> needed_by_what_must_be() const {
    std::vector<std::uint8_t> needed(problem_.action_count, 0);
    std::vector<ActionIndex> found;
    const auto need = [&](ActionIndex a) {
      if (needed[a] != 0 || !contains(starts_, a)) return;
      needed[a] = 1;
      found.push_back(a);
    };
    for (const ActionIndex a : problem_.mandatory)
      need(a);
    while (!found.empty()) {
      const Problem::Item& item = problem_.items[found.back()];
      found.pop_back();
      for (const ActionIndex before : item.requires_)
        need(before);
      for (const auto& alternatives : item.any_of) {
        const auto was_there = [&](const std::vector<ActionIndex>& alternative) {
          return std::all_of(alternative.begin(), alternative.end(),
                             [&](ActionIndex before) { return contains(starts_, before); });
        };
        const auto chosen = std::find_if(alternatives.begin(), alternatives.end(), was_there);
        if (chosen == alternatives.end()) continue;
        for (const ActionIndex before : *chosen)
          need(before);
      }
    }
    return needed;
  }

  // Where it was, when there is room and what it waits for is finished.
  void keep(Schedule& schedule, ActionIndex a) {
    if (schedule.has(a) || !can_start_then(a) || scheduler_.excluded(schedule, a) ||
        !schedule.fits(a, starts_[a]))
      return;
    schedule.put(a, starts_[a]);
    if (!schedule.ready(a)) schedule.take(a);
  }

  // What waits for another is never missed more than that other, and starts later.
  void keep_missed_most_first(Schedule& schedule) {
    Schedule all(problem_);
    for (const auto& [start, a] : queue_)
      if (can_start_then(a)) all.put(a, start);
    std::vector<std::pair<std::int64_t, ActionIndex>> order;  // what is left without it
    for (const auto& [start, a] : queue_) {
      if (!all.has(a)) continue;
      std::vector<ActionIndex> gone;
      scheduler_.eject(all, a, gone);
      order.emplace_back(all.score().value, a);
      for (const ActionIndex each : gone)
        all.put(each, starts_[each]);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    for (const auto& [left, a] : order)
      keep(schedule, a);
  }

  void move_all(Schedule& schedule, bool mandatory) {
    for (const auto& [start, a] : queue_)
      if (problem_.items[a].mandatory == mandatory) scheduler_.insert_from(schedule, a, start);
  }

  void add_newcomers(Schedule& schedule, bool others_make_way) {
    int in_the_way = 0;
    for (const ActionIndex a : problem_.mandatory)
      if (!schedule.has(a) && !scheduler_.insert(schedule, a) && others_make_way &&
          problem_.items[a].open && ++in_the_way <= most_that_get_way)
        make_way(schedule, a);
  }

  void make_way(Schedule& schedule, ActionIndex newcomer) {
    std::optional<Schedule> best;
    int fewest = 0;
    Schedule without(problem_);
    for (const auto& [start, a] : queue_) {
      if (!schedule.has(a) || problem_.items[a].mandatory) continue;
      without = schedule;
      std::vector<ActionIndex> gone;
      scheduler_.eject(without, a, gone);
      if (!scheduler_.insert(without, newcomer)) continue;
      for (const ActionIndex each : gone)
        scheduler_.insert_from(without, each, schedule.starts()[each]);
      if (without.score().missing >= schedule.score().missing) continue;
      const int moves = moves_of(without);
      if (best && (moves > fewest || (moves == fewest && !better(without.score(), best->score()))))
        continue;
      best = without;
      fewest = moves;
    }
    if (best) schedule = std::move(*best);
  }

  int moves_of(const Schedule& schedule) const {
    int moves = 0;
    for (ActionIndex a = 0; a < starts_.size(); ++a)
      moves += schedule.starts()[a] != starts_[a] ? 1 : 0;
    return moves;
  }

  // What has its own start may still not fit.
  SearchResult plan(const Schedule& schedule) const { return as_plan(problem_, schedule.starts()); }

  const Problem& problem_;
  const Starts& starts_;
  Scheduler scheduler_;
  Schedule begin_;                                  // with what must be there
  std::vector<std::pair<int, ActionIndex>> queue_;  // what was there, by its start and rank
};

}  // namespace

SearchResult nearest_plan(const Problem& problem, const Starts& starts) {
  SearchResult best = as_plan(problem, starts);
  if (best.is_plan()) return best;
  Nearby nearby(problem, starts);
  const auto take = [&](const SearchResult& other) {
    if (other.is_plan() && (!best.is_plan() || better(other.score, best.score))) best = other;
  };
  best = nearby.in_order_of_starts();
  if (nearby.can_be_weighed()) take(nearby.missed_most_first());
  take(nearby.newcomers_first());
  return best;
}

}  // namespace weerbaar
