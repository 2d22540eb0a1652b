// Ruin and recreate (Schrimpf et al. 2000) with ejection, led by the prices of the Lagrangian
// relaxation, and mostly ripples: one action moves, and all that starts later is scheduled again
// behind it. Accepted by late acceptance hill climbing (Burke and Bykov, 2017), in short rounds
// from a fresh plan, from the best one, or from two good ones crossed; then polished action by
// action. What the good plans have leads most rounds (path relinking, Glover 1997). All comparisons
// are of integers.
#include "planner/search/search.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "planner/search/elite_pool.h"
#include "planner/search/moves.h"

namespace weerbaar {

namespace {

// The sequence of (start, rank) of the left plan is smaller: the last tie-break between plans.
// Shortlex order: the shorter one comes first, so that an action that costs and brings nothing is
// not in the plan.
bool earlier_sequence(const Starts& left, const Starts& right) {
  const auto sequence = [](const Starts& starts) {
    std::vector<std::pair<int, ActionIndex>> pairs;
    for (ActionIndex a = 0; a < starts.size(); ++a)
      if (starts[a] != not_chosen) pairs.emplace_back(starts[a], a);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto left_pairs = sequence(left);
  const auto right_pairs = sequence(right);
  if (left_pairs.size() != right_pairs.size()) return left_pairs.size() < right_pairs.size();
  return left_pairs < right_pairs;
}

class Searcher {
 public:
  Searcher(const Problem& problem, const Presolved& presolved, const Bound& bound,
           const SearchResult& first, std::int64_t evaluations, const Watcher& watcher)
      : problem_(problem),
        guide_(problem, presolved, bound),
        random_(20260407),
        scheduler_(problem, &guide_, &random_),
        moves_(problem, presolved, guide_, scheduler_, random_),
        empty_(problem),
        fresh_(problem),
        current_(problem),
        work_(problem),
        best_(problem),
        bound_(bound.value),
        watcher_(watcher),
        budget_(evaluations) {
    scheduler_.place_fixed(empty_);
    for (ActionIndex a = 0; a < problem.action_count; ++a)
      if (first.starts[a] != not_chosen) best_.put(a, first.starts[a]);
    best_score_ = best_.score();
  }

  SearchResult run() {
    if (!moves_.wanted().empty() && !moves_.cells().empty()) {
      const auto starts = static_cast<std::int64_t>(moves_.cells().size());
      most_ = std::min(budget_, evaluations_per_start * starts);
      const std::int64_t in_a_round = std::min(most_in_a_round, in_a_round_per_start * starts);
      polish();
      // Of every eight rounds two begin anew and learn from no other, so that the good plans do not
      // become all alike; one begins at the best plan, the others at a cross.
      for (int round = 0; evaluations_ < most_ && goes_on(); ++round) {
        if (best_score_.missing == 0) moves_.drop_hopeless(best_score_.value);
        const Starts known = best_.starts();
        pool_.begin_round();
        const std::int64_t until = std::min(most_, evaluations_ + in_a_round);
        if (round % 4 == 0 || !pool_.full())
          climb(built(), nullptr, until);
        else
          climb(round % 8 == 1 ? best_ : crossed(), &pool_, until);
        pool_.end_round();
        if (best_.starts() != known) polish();
      }
    }
    return {best_.starts(), best_score_, evaluations_};
  }

 private:
  bool goes_on() const {
    const std::int64_t value = best_score_.missing == 0 ? best_score_.value : 0;
    return !watcher_ || watcher_({evaluations_, most_, value, bound_});
  }

  // A small case is done sooner, in shorter rounds.
  static constexpr std::int64_t evaluations_per_start = 1000;
  static constexpr std::int64_t in_a_round_per_start = 6;
  static constexpr std::int64_t most_in_a_round = 1800;

  Score consider(const Schedule& schedule) {
    const Score score = schedule.score();
    ++evaluations_;
    pool_.see(schedule.starts(), score);
    if (better(score, best_score_) ||
        (score == best_score_ && schedule.starts() != best_.starts() &&
         earlier_sequence(schedule.starts(), best_.starts()))) {
      assert(schedule.agrees());
      best_ = schedule;
      best_score_ = score;
    }
    return score;
  }

  const Schedule& built() {
    fresh_ = empty_;
    moves_.build(fresh_);
    return fresh_;
  }

  const Schedule& crossed() {
    const auto [one, other] = pool_.pair(random_);
    fresh_ = empty_;
    moves_.cross(fresh_, *one, *other);
    return fresh_;
  }

  void climb(const Schedule& from, const ElitePool* pool, std::int64_t until) {
    constexpr std::size_t history_length = 30;
    current_ = from;
    Score score = consider(current_);
    std::vector<Score> history(history_length, score);
    for (std::size_t step = 0; evaluations_ < until; ++step) {
      work_ = current_;
      moves_.change(work_, pool);
      const Score found = consider(work_);
      Score& past = history[step % history_length];
      if (!better(score, found) || !better(past, found)) {
        std::swap(current_, work_);
        score = found;
      }
      if (better(score, past)) past = score;
    }
  }

  // Tries every other start of every action, and leaving it out, with the rest where it is, until
  // nothing helps or the budget is spent.
  void polish() {
    bool improved = true;
    while (improved) {
      improved = false;
      for (const Moves::Cell& cell : moves_.cells()) {
        if (evaluations_ >= most_) return;
        const Starts known = best_.starts();
        if (known[cell.action] == cell.start) continue;
        work_ = best_;
        if (work_.has(cell.action)) work_.take(cell.action);
        if ((best_.has(cell.action) || work_.wanted(cell.action)) &&
            work_.fits(cell.action, cell.start)) {
          work_.put(cell.action, cell.start);
          if (keeps_order(work_, cell.action)) consider(work_);
        }
        improved = improved || best_.starts() != known;
      }
      for (const Moves::Goal& goal : moves_.goals()) {
        if (evaluations_ >= most_) return;
        if (goal.action || best_.complete(goal.step)) continue;
        const Starts known = best_.starts();
        work_ = best_;
        if (!scheduler_.complete(work_, goal.step)) continue;
        scheduler_.drop_idle(work_);
        consider(work_);
        improved = improved || best_.starts() != known;
      }
      for (const ActionIndex a : moves_.wanted()) {
        if (evaluations_ >= most_) return;
        if (!best_.has(a) || problem_.items[a].mandatory) continue;
        const Starts known = best_.starts();
        work_ = best_;
        std::vector<ActionIndex> gone;
        scheduler_.eject(work_, a, gone);
        scheduler_.drop_idle(work_);
        consider(work_);
        improved = improved || best_.starts() != known;
      }
    }
  }

  bool keeps_order(const Schedule& schedule, ActionIndex moved) const {
    const auto& rivals = problem_.items[moved].excludes;
    if (std::any_of(rivals.begin(), rivals.end(), [&](ActionIndex a) { return schedule.has(a); }))
      return false;
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (schedule.has(a) && !problem_.items[a].fixed && !schedule.ready(a)) return false;
    return true;
  }

  const Problem& problem_;
  StartGuide guide_;
  Random random_;
  Scheduler scheduler_;
  Moves moves_;
  Schedule empty_;  // only what has its own start
  Schedule fresh_;  // where a round begins
  Schedule current_;
  Schedule work_;
  Schedule best_;
  Score best_score_;
  std::int64_t bound_;  // no plan is worth more
  const Watcher& watcher_;
  std::int64_t budget_;
  std::int64_t most_ = 0;  // of the budget, what a case of this size may use
  std::int64_t evaluations_ = 0;
  ElitePool pool_;
};

}  // namespace

SearchResult search(const Problem& problem, const Presolved& presolved, const Bound& bound,
                    const SearchResult& first, std::int64_t evaluations, const Watcher& watcher) {
  return Searcher(problem, presolved, bound, first, evaluations, watcher).run();
}

}  // namespace weerbaar
