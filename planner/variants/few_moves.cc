// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/few_moves.h"

#include <algorithm>
#include <optional>

#include "planner/instance/start_window.h"
#include "planner/search/as_plan.h"
#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

constexpr std::size_t pool_size = 4;      // of the plans with one, two, ... moves
constexpr std::size_t most_targets = 40;  // changes that are wanted and do not fit by themselves

struct Candidate {
  Starts starts;
  Score score;
  int moves = 0;
};

bool comes_before(const Candidate& left, const Candidate& right) {
  if (left.score.value != right.score.value) return left.score.value > right.score.value;
  if (left.moves != right.moves) return left.moves < right.moves;
  if (left.score.cost != right.score.cost) return left.score.cost < right.score.cost;
  return left.starts < right.starts;
}

// A change that would bring something if there were room: an action to another month, or a step
// completed.
struct Target {
  std::int64_t value = 0;  // of the plan with it, were there room
  std::optional<ActionIndex> action;
  int start = 0;
  MilestoneIndex step = 0;
};

class FewMovesSearch {
 public:
  FewMovesSearch(const Problem& problem, const Starts& kept, int most)
      : problem_(problem),
        kept_(kept),
        most_(most),
        scheduler_(problem),
        work_(problem),
        pools_(static_cast<std::size_t>(most) + 1) {
    const SearchResult plan = as_plan(problem, kept);
    best_ = {plan.starts, plan.score, 0};
    kept_value_ = plan.score.value;
    for (ActionIndex a = 0; a < problem.action_count; ++a)
      if (problem.items[a].open && !problem.items[a].fixed) free_.push_back(a);
  }

  // In how many ways at most that many actions can be changed; past `enough` it does not matter.
  bool are_fewer_sets_than(std::int64_t enough) const {
    // Of each number of changes how many sets: the elementary symmetric sums.
    std::vector<std::int64_t> sets(pools_.size(), 0);
    sets[0] = 1;
    for (const ActionIndex a : free_) {
      const Problem::Item& item = problem_.items[a];
      const std::int64_t ways = item.last - item.first + 1;
      for (std::size_t k = sets.size() - 1; k > 0; --k)
        sets[k] = std::min(enough, sets[k] + sets[k - 1] * ways);
    }
    std::int64_t all = 0;
    for (const std::int64_t each : sets)
      all += each;
    return all < enough;
  }

  FewMoves try_all() {
    Schedule schedule = schedule_of(problem_, kept_);
    try_sets(schedule, 0, most_);
    return result(true);
  }

  FewMoves try_promising() {
    expand({kept_, best_.score, 0});
    for (std::size_t moves = 1; moves + 1 < pools_.size(); ++moves) {
      const std::vector<Candidate> pool = pools_[moves];  // it may change while it is gone through
      for (const Candidate& each : pool)
        expand(each);
    }
    return result(false);
  }

 private:
  FewMoves result(bool all_tried) const {
    return {{best_.starts, best_.score, evaluations_}, best_.moves, all_tried};
  }

  int moves_of(const Starts& starts) const {
    int moves = 0;
    for (ActionIndex a = 0; a < starts.size(); ++a)
      moves += starts[a] != kept_[a] ? 1 : 0;
    return moves;
  }

  // Taken when it is a plan that gains something, and among the best with so many moves.
  void offer(const Schedule& schedule) {
    ++evaluations_;
    const Score score = schedule.score();
    if (score.missing > 0 || score.value <= kept_value_) return;
    const int moves = moves_of(schedule.starts());
    if (moves == 0 || moves > most_) return;
    Candidate candidate{schedule.starts(), score, moves};
    std::vector<Candidate>& pool = pools_[static_cast<std::size_t>(moves)];
    if (pool.size() == pool_size && !comes_before(candidate, pool.back())) return;
    const auto place = std::lower_bound(pool.begin(), pool.end(), candidate, comes_before);
    if (place != pool.end() && place->starts == candidate.starts) return;
    if (!is_plan(problem_, candidate.starts)) return;
    if (comes_before(candidate, best_)) best_ = candidate;
    pool.insert(place, std::move(candidate));
    if (pool.size() > pool_size) pool.pop_back();
  }

  // Every set of changes of the actions from there on. What does not fit is only seen at the end,
  // for a later change may make room.
  void try_sets(Schedule& schedule, std::size_t from, int left) {
    for (std::size_t at = from; at < free_.size(); ++at) {
      const ActionIndex a = free_[at];
      const Problem::Item& item = problem_.items[a];
      const int now = schedule.starts()[a];
      const auto go_on = [&] {
        offer(schedule);
        if (left > 1) try_sets(schedule, at + 1, left - 1);
      };
      if (now != not_chosen) {
        schedule.take(a);
        if (!item.mandatory) go_on();
      }
      for (int start = item.first; start <= item.last; ++start) {
        if (start == now || length_at(problem_, a, start) == 0) continue;
        schedule.put(a, start);
        go_on();
        schedule.take(a);
      }
      if (now != not_chosen) schedule.put(a, now);
    }
  }

  void expand(const Candidate& from) {
    const Schedule schedule = schedule_of(problem_, from.starts);
    std::vector<Target> targets;
    try_other_months(schedule, targets);
    try_steps(schedule, targets);
    // Of equal ones those that were seen first.
    std::stable_sort(targets.begin(), targets.end(), [](const Target& left, const Target& right) {
      return left.value > right.value;
    });
    if (targets.size() > most_targets) targets.resize(most_targets);
    for (const ActionIndex a : free_)
      if (schedule.has(a)) try_instead_of(schedule, a, targets);
  }

  void try_other_months(const Schedule& from, std::vector<Target>& targets) {
    Schedule schedule = from;
    const std::int64_t value = from.score().value;
    for (const ActionIndex a : free_) {
      if (!from.has(a)) continue;
      const Problem::Item& item = problem_.items[a];
      const int now = from.starts()[a];
      schedule.take(a);
      std::int64_t highest = value;
      for (int start = item.first; start <= item.last; ++start) {
        if (start == now || length_at(problem_, a, start) == 0) continue;
        const bool fits = schedule.fits(a, start);
        schedule.put(a, start);
        const std::int64_t then = schedule.score().value;
        if (then > value && schedule.ready(a)) {
          if (fits) offer(schedule);
          // The first of the months that bring as much leaves the others the most room.
          if (then > highest) {
            highest = then;
            targets.push_back({then, a, start, 0});
          }
        }
        schedule.take(a);
      }
      schedule.put(a, now);
    }
  }

  void try_steps(const Schedule& from, std::vector<Target>& targets) {
    const std::int64_t value = from.score().value;
    for (MilestoneIndex m = 0; m < problem_.milestones.size(); ++m) {
      if (from.complete(m)) continue;
      const auto gain = most_gain(from, m);
      if (!gain) continue;
      targets.push_back({value + *gain, std::nullopt, 0, m});
      Schedule schedule = from;
      if (scheduler_.complete(schedule, m)) offer(schedule);
    }
  }

  // What the step and those below it bring at most; none: they take more than the moves there are.
  std::optional<std::int64_t> most_gain(const Schedule& from, MilestoneIndex step) const {
    std::int64_t gain = 0;
    int missing = 0;
    std::optional<MilestoneIndex> at = step;
    for (; at && !from.complete(*at); at = problem_.milestones[*at].lower) {
      int soonest = 0;
      for (const std::vector<ActionIndex>& need : problem_.milestones[*at].needs) {
        if (from.satisfied(need)) continue;
        ++missing;
        int ready = problem_.months;
        for (const ActionIndex a : need)
          if (problem_.items[a].open)
            ready = std::min(ready, least_finish(problem_.instance, problem_.instance.actions[a],
                                                 problem_.items[a].first));
        soonest = std::max(soonest, ready);
      }
      gain += problem_.milestones[*at].worth * std::max(0, problem_.months - soonest);
    }
    if (missing > most_) return std::nullopt;
    return gain;
  }

  // The action makes room for each of the targets, and comes back where it can.
  void try_instead_of(const Schedule& from, ActionIndex action,
                      const std::vector<Target>& targets) {
    Schedule room = from;
    std::vector<ActionIndex> gone;
    scheduler_.eject(room, action, gone);
    if (gone.size() > static_cast<std::size_t>(most_)) return;
    for (const Target& target : targets) {
      if (target.action == action || !has_room(room, target)) continue;
      work_ = room;
      if (!reach(work_, target)) continue;
      offer(work_);
      for (const ActionIndex a : gone)
        scheduler_.insert_from(work_, a, from.starts()[a]);
      offer(work_);
    }
  }

  // Whether there is room for an action in another month is soon seen; of a step only by trying.
  // The schedule stays as it is.
  bool has_room(Schedule& schedule, const Target& target) const {
    if (!target.action) return true;
    const ActionIndex a = *target.action;
    if (!schedule.has(a)) return false;
    const int now = schedule.starts()[a];
    schedule.take(a);
    const bool fits = schedule.fits(a, target.start);
    schedule.put(a, now);
    return fits;
  }

  bool reach(Schedule& schedule, const Target& target) {
    if (!target.action) return scheduler_.complete(schedule, target.step);
    schedule.take(*target.action);
    schedule.put(*target.action, target.start);
    return schedule.ready(*target.action);
  }

  const Problem& problem_;
  const Starts& kept_;
  const int most_;
  Scheduler scheduler_;
  Schedule work_;
  std::vector<std::vector<Candidate>> pools_;  // by moves, the best first
  std::vector<ActionIndex> free_;              // those that can be changed
  Candidate best_;
  std::int64_t kept_value_ = 0;
  std::int64_t evaluations_ = 0;
};

}  // namespace

FewMoves few_moves(const Problem& problem, const Starts& kept, int most, std::int64_t most_sets) {
  FewMovesSearch search(problem, kept, most);
  return search.are_fewer_sets_than(most_sets) ? search.try_all() : search.try_promising();
}

}  // namespace weerbaar
