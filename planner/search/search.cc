// SPDX-License-Identifier: EUPL-1.2
// Threshold accepting (Dueck and Scheuer, 1990) over orders of goals, each filled into a plan by
// serial schedule generation; then polished action by action. All comparisons are of integers.
#include "planner/search/search.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "planner/search/just_fits.h"
#include "planner/search/odds.h"
#include "planner/search/order_change.h"

namespace weerbaar {

namespace {

// By action: who waits for it, alone or as one of several.
std::vector<std::vector<ActionIndex>> waiting_for_each(const Problem& problem) {
  std::vector<std::vector<ActionIndex>> waiting(problem.action_count);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    for (const ActionIndex before : problem.items[a].requires_)
      waiting[before].push_back(a);
    for (const auto& alternatives : problem.items[a].any_of)
      for (const auto& alternative : alternatives)
        for (const ActionIndex before : alternative)
          waiting[before].push_back(a);
  }
  return waiting;
}

class Searcher {
 public:
  Searcher(const Problem& problem, const Presolved& presolved, const SearchResult& first,
           const SearchTask& task, const Watcher& watcher)
      : problem_(problem),
        presolved_(presolved),
        task_(task),
        watcher_(watcher),
        random_(20260407),
        scheduler_(problem),
        changes_(problem, random_),
        waiting_(waiting_for_each(problem)),
        work_(problem),
        best_(schedule_of(problem, first.starts)),
        best_score_(best_.score()) {}

  SearchResult run() {
    order_ = order_of_steps(problem_, best_.starts());
    const Order first = order_;
    if (first.goals.empty() || task_.evaluations == 0) return {best_.starts(), best_score_, 0};
    if (task_.from_known) {
      by_actions(task_.evaluations * odds_.until_actions_end / 100, odds_.from_known);
      insist(task_.evaluations);
      return {best_.starts(), best_score_, evaluations_};
    }
    // Each round begins at the best plan and is twice as long as the one before, whatever the
    // number in all: of two searches that begin alike, one that ends with a round is never worse
    // than one that ends with an earlier one. What just fits is sought in the time of the first.
    // Every other round of a small case begins anew.
    const bool small = std::ssize(first.goals) <= odds_.goals_of_a_small_case;
    std::int64_t length = odds_.first_round;
    for (int round = 0; evaluations_ < task_.evaluations && !done(); ++round, length *= 2) {
      const std::int64_t begin = evaluations_;
      const std::int64_t end = std::min(task_.evaluations, begin + length);
      order_ = round == 0 ? first : order_of_steps(problem_, best_.starts());
      if (round == 0) begin_with_what_just_fits();
      if (round % 2 == 1 && small) shuffle();
      climb(begin + (end - begin) * odds_.until_steps_end / 100, odds_.by_steps);
      polish();
      by_actions(begin + (end - begin) * odds_.until_actions_end / 100, odds_.by_actions);
      insist(end);
    }
    return {best_.starts(), best_score_, evaluations_};
  }

 private:
  bool proven() const { return best_score_.missing == 0 && best_score_.value >= task_.bound; }
  // When no plan is worth more there may still be a cheaper one.
  bool done() {
    if (!stopped_ && proven() && !proven_at_) proven_at_ = evaluations_;
    const std::int64_t more = odds_.evaluations_after_proof * std::ssize(order_.goals);
    return stopped_ || (proven_at_ && evaluations_ >= *proven_at_ + more);
  }
  bool goes_on() const {
    const std::int64_t value = best_score_.missing == 0 ? best_score_.value : 0;
    return !watcher_ || watcher_({evaluations_, task_.evaluations, value, task_.bound});
  }

  // Keeps it when it is the best so far.
  Score consider(const Schedule& schedule) {
    const Score score = schedule.score();
    if (better(score, best_score_) ||
        (score == best_score_ && schedule.starts() != best_.starts() &&
         earlier_sequence(schedule.starts(), best_.starts()))) {
      assert(schedule.agrees());
      best_ = schedule;
      best_score_ = score;
      work_is_best_ = &schedule == &work_;
    }
    return score;
  }

  // What fits in no other order has to come first.
  void begin_with_what_just_fits() {
    if (proven()) return;
    const std::int64_t most = std::min(odds_.for_what_just_fits, task_.evaluations / 5);
    const JustFits found = find_what_just_fits(problem_, presolved_, random_, most);
    evaluations_ += found.evaluations;
    std::vector<GoalIndex> goals;
    for (const auto& list : {found.goals, order_.goals})
      for (const GoalIndex goal : list)
        if (std::find(goals.begin(), goals.end(), goal) == goals.end()) goals.push_back(goal);
    order_.goals = std::move(goals);
    put_lower_first(problem_, order_.goals);
  }

  void by_actions(std::int64_t until, const ClimbOdds& odds) {
    order_ = order_of_actions(problem_, best_.starts());
    climb(until, odds);
    polish();
  }

  // Every step that is out is tried as if it were decided, the one that is worth most first: it
  // goes in before all else, and the plan settles around it (iterated local search).
  void insist(std::int64_t until) {
    while (evaluations_ < until && !done()) {
      std::vector<GoalIndex> out;
      for (MilestoneIndex m = 0; m < problem_.milestones.size(); ++m)
        if (!best_.complete(m)) out.push_back(static_cast<GoalIndex>(m));
      std::stable_sort(out.begin(), out.end(), [&](GoalIndex one, GoalIndex other) {
        return problem_.milestones[one].worth > problem_.milestones[other].worth;
      });
      if (out.empty()) {
        by_actions(until, odds_.insisting);
        return;
      }
      for (const GoalIndex step : out) {
        if (evaluations_ >= until || done()) break;
        order_ = order_of_actions(problem_, best_.starts());
        const auto at = std::find(order_.goals.begin(), order_.goals.end(), step);
        std::rotate(order_.goals.begin(), at, at + 1);
        put_lower_first(problem_, order_.goals);
        climb(std::min(until, evaluations_ + odds_.to_settle), odds_.insisting);
      }
    }
    polish();
  }

  // Fisher and Yates.
  void shuffle() {
    for (std::size_t at = order_.goals.size(); at > 1; --at) {
      const std::size_t other = random_.below(at);
      std::swap(order_.goals[at - 1], order_.goals[other]);
    }
    put_lower_first(problem_, order_.goals);
  }

  // How much worse than the plan at hand the next one may be: less and less.
  std::int64_t allowed(std::int64_t from, std::int64_t until, std::int64_t worse) const {
    return best_score_.value * worse / 10000 * (until - evaluations_) / (until - from);
  }

  void climb(std::int64_t until, const ClimbOdds& odds) {
    const std::int64_t from = evaluations_;
    Schedule fixed(problem_);
    scheduler_.obey(order_);
    scheduler_.place_fixed(fixed);
    Filling now(problem_, scheduler_, fixed);
    Filling next(problem_, scheduler_, fixed);
    now.fill(order_);
    Score score = consider(now.schedule());
    for (; evaluations_ < until && !done(); ++evaluations_) {
      if (evaluations_ >= next_look_) {
        next_look_ = evaluations_ + evaluations_between_looks;
        stopped_ = !goes_on();
        if (stopped_) return;
      }
      changed_ = order_;
      Changed changed;
      if (!changes_.change(changed_, now, odds.changes, changed)) continue;
      if (!next.refill(now, changed_, changed)) {
        now.take_places(next);
        std::swap(order_, changed_);
        continue;
      }
      const Score found = next.schedule().score();
      if (!better(best_score_, found)) consider(next.schedule());
      if (found.missing > score.missing ||
          (found.missing == score.missing &&
           found.value < score.value - allowed(from, until, odds.worse)))
        continue;
      score = found;
      std::swap(now, next);
      std::swap(order_, changed_);
    }
  }

  // Tries every other start of every action, every step that is out, and leaving each action out,
  // with the rest where it is, until nothing helps.
  void polish() {
    if (stopped_) return;
    scheduler_.obey(order_);
    bool improved = true;
    for (int round = 0; improved && round < most_rounds_of_polish; ++round) {
      const Starts known = best_.starts();
      for (ActionIndex a = 0; a < problem_.action_count; ++a)
        for (const int start : presolved_.starts[a])
          try_start(a, start);
      for (MilestoneIndex m = 0; m < problem_.milestones.size(); ++m)
        try_step(m);
      for (ActionIndex a = 0; a < problem_.action_count; ++a)
        try_without(a);
      improved = best_.starts() != known;
    }
  }

  void try_start(ActionIndex action, int start) {
    if (best_.starts()[action] == start || problem_.items[action].fixed) return;
    if (!best_.has(action) && !best_.wanted(action) && !problem_.items[action].mandatory) return;
    begin_at_best();
    move_out(action);
    if (work_.fits(action, start)) {
      work_.put(action, start);
      if (!scheduler_.excluded(work_, action) && push_what_waits(action)) consider(work_);
    }
    if (!work_is_best_) move_back();
  }

  // A copy takes as long as there are actions, and most of the thousands of starts that are tried
  // move one of them, or none: that is undone instead.
  void begin_at_best() {
    if (!work_is_best_) work_ = best_;
    work_is_best_ = false;
    moved_.clear();
  }

  void move_out(ActionIndex action) {
    moved_.emplace_back(action, work_.starts()[action]);
    if (work_.has(action)) work_.take(action);
  }

  void move_back() {
    for (; !moved_.empty(); moved_.pop_back()) {
      const auto [action, start] = moved_.back();
      if (work_.has(action)) work_.take(action);
      if (start != not_chosen) work_.put(action, start);
    }
    work_is_best_ = true;
  }

  void try_step(MilestoneIndex step) {
    if (best_.complete(step)) return;
    begin_at_best();
    work_is_best_ = !scheduler_.complete(work_, step);
    if (work_is_best_) return;
    scheduler_.drop_idle(work_);
    consider(work_);
  }

  void try_without(ActionIndex action) {
    if (!best_.has(action) || problem_.items[action].mandatory) return;
    begin_at_best();
    std::vector<ActionIndex> gone;
    scheduler_.eject(work_, action, gone);
    scheduler_.drop_idle(work_);
    consider(work_);
  }

  // What moved, or waits for it, and now starts before all that it waits for is finished, moves to
  // where it fits after that, and so on. False when one has no room left.
  bool push_what_waits(ActionIndex moved) {
    std::set<ActionIndex> open(waiting_[moved].begin(), waiting_[moved].end());
    open.insert(moved);
    while (!open.empty()) {
      const ActionIndex a = *open.begin();
      open.erase(open.begin());
      if (!work_.has(a) || problem_.items[a].fixed || work_.ready(a)) continue;
      move_out(a);
      const int start = work_.first_fit(a, ready_month(problem_, work_.starts(), a));
      if (start > problem_.items[a].last) return false;
      work_.put(a, start);
      open.insert(waiting_[a].begin(), waiting_[a].end());
    }
    return true;
  }

  static constexpr std::int64_t evaluations_between_looks = 256;
  static constexpr int most_rounds_of_polish = 10;

  const Problem& problem_;
  const Presolved& presolved_;
  const SearchTask& task_;
  const Watcher& watcher_;
  SearchOdds odds_;
  Random random_;
  Scheduler scheduler_;
  OrderChanges changes_;
  std::vector<std::vector<ActionIndex>> waiting_;
  Order order_;    // of the plan at hand
  Order changed_;  // of the next one
  Schedule work_;
  bool work_is_best_ = false;
  std::vector<std::pair<ActionIndex, int>> moved_;  // in `work_`, and where each was
  Schedule best_;
  Score best_score_;
  std::int64_t evaluations_ = 0;
  std::int64_t next_look_ = 0;
  std::optional<std::int64_t> proven_at_;  // the evaluation that showed that no plan is worth more
  bool stopped_ = false;                   // by who watches
};

}  // namespace

SearchResult search(const Problem& problem, const Presolved& presolved, const SearchResult& first,
                    const SearchTask& task, const Watcher& watcher) {
  return Searcher(problem, presolved, first, task, watcher).run();
}

}  // namespace weerbaar
