// Ruin and recreate (Schrimpf et al. 2000) with ejection, led by the prices of the Lagrangian
// relaxation: an action is forced to a start that the bound says is worth trying, what is in the
// way goes out and comes back where it can, at its earliest start or at one that the relaxation
// favours. Or a ripple: one action moves, and all that starts later is scheduled again in the same
// order behind it. Accepted by late acceptance hill climbing (Burke and Bykov, 2017), in short
// rounds from a fresh plan, from the best one, or from two good ones crossed; then polished action
// by action. All comparisons are of integers.
#include "planner/search.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "planner/edit.h"
#include "planner/elite.h"

namespace weerbaar {

namespace {

class Searcher {
 public:
  Searcher(const Problem& problem, const Presolved& presolved, const Bound& bound,
           const SearchResult& first, std::int64_t evaluations)
      : problem_(problem),
        guide_(problem, presolved, bound),
        random_(20260407),
        editor_(problem, &guide_, &random_),
        empty_(problem),
        current_(problem),
        work_(problem),
        best_(problem),
        budget_(evaluations) {
    for (ActionIndex a = 0; a < problem.action_count; ++a) {
      const Problem::Item& item = problem.items[a];
      if (!item.open || item.fixed) continue;
      if (item.gainful || item.mandatory) wanted_.push_back(a);
      if (guide_.takes(a)) taken_.push_back(a);
      for (const int start : presolved.starts[a])
        cells_.push_back({a, start, guide_.bound_of(a, start)});
    }
    editor_.place_fixed(empty_);
    for (ActionIndex a = 0; a < problem.action_count; ++a)
      if (first.starts[a] != not_chosen) best_.put(a, first.starts[a]);
    best_score_ = best_.score();
  }

  SearchResult run() {
    if (!wanted_.empty() && !cells_.empty()) {
      most_ = std::min(budget_, evaluations_per_start * static_cast<std::int64_t>(cells_.size()));
      const std::int64_t in_a_round = std::min(
          most_in_a_round, in_a_round_per_start * static_cast<std::int64_t>(cells_.size()));
      polish();
      for (int round = 0; evaluations_ < most_; ++round) {
        drop_hopeless();
        const Starts known = best_.starts();
        elite_.begin_round();
        climb(start_of(round), std::min(most_, evaluations_ + in_a_round));
        elite_.end_round();
        if (best_.starts() != known) polish();
      }
    }
    return {best_.starts(), best_score_, evaluations_};
  }

 private:
  // A small case is done sooner, in shorter rounds.
  static constexpr std::int64_t evaluations_per_start = 1000;
  static constexpr std::int64_t in_a_round_per_start = 6;
  static constexpr std::int64_t most_in_a_round = 1200;

  struct Cell {
    ActionIndex action = 0;
    int start = 0;
    std::int64_t bound = 0;  // no plan with it is worth more
  };

  // No better plan has a start whose bound lies below the best value; one as good may.
  void drop_hopeless() {
    if (best_score_.missing > 0) return;
    const auto hopeless = [&](const Cell& cell) { return cell.bound < best_score_.value; };
    if (!std::all_of(cells_.begin(), cells_.end(), hopeless))
      cells_.erase(std::remove_if(cells_.begin(), cells_.end(), hopeless), cells_.end());
  }

  Score consider(const Draft& draft) {
    const Score score = draft.score();
    ++evaluations_;
    elite_.see(draft.starts(), score);
    if (better(score, best_score_) || (score == best_score_ && draft.starts() != best_.starts() &&
                                       earlier_sequence(draft.starts(), best_.starts()))) {
      best_ = draft;
      best_score_ = score;
    }
    return score;
  }

  // Of every eight rounds one begins anew, one at the best plan, the others at a cross.
  const Draft& start_of(int round) {
    if (round % 8 == 1) return best_;
    return round % 8 == 0 || !elite_.full() ? fresh_plan() : crossed();
  }

  // All that can go in, in random order, what must be there first; half of it where the relaxation
  // would have it.
  const Draft& fresh_plan() {
    std::vector<ActionIndex> order = wanted_;
    shuffle(order, 0);
    std::stable_partition(order.begin(), order.end(),
                          [&](ActionIndex a) { return problem_.items[a].mandatory; });
    fresh_ = empty_;
    for (const ActionIndex a : order)
      editor_.insert(*fresh_, a, random_.below(2) == 0 ? StartRule::drawn : StartRule::earliest);
    editor_.drop_idle(*fresh_);
    return *fresh_;
  }

  // Each action of two good plans at the start that one of them gives it, in random order, what
  // they agree on first; then what else adds to the value.
  const Draft& crossed() {
    const auto parents = elite_.pair(random_);
    const Starts& one = *parents.first;
    const Starts& other = *parents.second;
    ordered_.clear();
    for (const ActionIndex a : wanted_) {
      const int start = random_.below(2) == 0 ? one[a] : other[a];
      if (start != not_chosen) ordered_.emplace_back(start, a);
    }
    shuffle(ordered_, 0);
    std::stable_partition(ordered_.begin(), ordered_.end(),
                          [&](const auto& each) { return one[each.second] == other[each.second]; });
    fresh_ = empty_;
    for (const auto& [start, a] : ordered_)
      editor_.insert_from(*fresh_, a, start);
    std::vector<ActionIndex> rest = wanted_;
    shuffle(rest, 0);
    std::stable_partition(rest.begin(), rest.end(),
                          [&](ActionIndex a) { return problem_.items[a].mandatory; });
    for (const ActionIndex a : rest)
      if (worth_adding(*fresh_, a)) editor_.insert(*fresh_, a, some_rule());
    editor_.drop_idle(*fresh_);
    return *fresh_;
  }

  bool worth_adding(const Draft& draft, ActionIndex a) const {
    const Problem::Item& item = problem_.items[a];
    return !draft.has(a) && (item.mandatory || draft.gains(a, item.first));
  }

  void climb(const Draft& from, std::int64_t until) {
    constexpr std::size_t history_length = 60;
    current_ = from;
    Score score = consider(current_);
    std::vector<Score> history(history_length, score);
    for (std::size_t step = 0; evaluations_ < until; ++step) {
      work_ = current_;
      change(work_);
      const Score found = consider(work_);
      Score& past = history[step % history_length];
      if (!better(score, found) || !better(past, found)) {
        std::swap(current_, work_);
        score = found;
      }
      if (better(score, past)) past = score;
    }
  }

  void change(Draft& draft) {
    gone_.clear();
    if (random_.below(16) == 0) editor_.change_preferences();
    if (random_.below(4) == 0) return ripple(draft);
    const Cell cell = useful_cell(draft);
    const bool force = random_.below(4) != 0 && draft.starts()[cell.action] != cell.start;
    ActionIndex moved = problem_.action_count;
    if (!force)
      ruin(draft, cell.action);
    else if (editor_.force(draft, cell.action, cell.start, gone_))
      moved = cell.action;
    recreate(draft, cell.action, moved);
    editor_.drop_idle(draft);
  }

  // One action moves, in, out or to another month; what starts about then or later goes out and
  // comes back in the same order, give or take some months.
  void ripple(Draft& draft) {
    constexpr std::size_t about = 3;  // months
    const Cell cell = useful_cell(draft);
    const bool was_there = draft.has(cell.action);
    ordered_.clear();
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (!draft.has(a) || a == cell.action || problem_.items[a].fixed) continue;
      const int start = draft.starts()[a];
      if (start < cell.start - static_cast<int>(random_.below(about))) continue;
      ordered_.emplace_back(start + static_cast<int>(random_.below(about)), a);
    }
    std::sort(ordered_.begin(), ordered_.end());
    editor_.eject(draft, cell.action, gone_);
    for (const auto& [start, a] : ordered_)
      editor_.eject(draft, a, gone_);
    if (!was_there || random_.below(3) != 0) editor_.insert_from(draft, cell.action, cell.start);
    for (const auto& [start, a] : ordered_)
      if (problem_.items[a].mandatory || problem_.items[a].gainful)
        editor_.insert(draft, a, random_.below(20) == 0 ? StartRule::drawn : StartRule::earliest);
    for (int count = 4; count > 0; --count) {
      const ActionIndex a = wanted_[random_.below(wanted_.size())];
      if (worth_adding(draft, a)) editor_.insert(draft, a);
    }
    editor_.drop_idle(draft);
  }

  // A few tries for a start of what is there already, or would add to the value.
  Cell useful_cell(const Draft& draft) {
    Cell cell = some_cell();
    for (int tries = 4; tries > 0; --tries) {
      if (draft.has(cell.action) || problem_.items[cell.action].mandatory ||
          draft.gains(cell.action, cell.start))
        break;
      cell = some_cell();
    }
    return cell;
  }

  // By turns: of two starts of one action the one with the higher bound, one as the relaxation
  // took it, or one of any action.
  Cell some_cell() {
    const std::size_t kind = random_.below(3);
    if (kind == 0) {
      const ActionIndex a = wanted_[random_.below(wanted_.size())];
      const std::vector<int>& starts = guide_.most_promising_first(a);
      if (!starts.empty()) {
        const std::size_t one = random_.below(starts.size());
        const std::size_t other = random_.below(starts.size());
        return cell_of(a, starts[std::min(one, other)]);
      }
    }
    if (kind == 1 && !taken_.empty()) {
      const ActionIndex a = taken_[random_.below(taken_.size())];
      return cell_of(a, guide_.drawn(a, random_));
    }
    return promising_cell();
  }

  Cell cell_of(ActionIndex a, int start) const { return {a, start, guide_.bound_of(a, start)}; }

  // Of three, the one that the bound leaves most room.
  const Cell& promising_cell() {
    std::size_t chosen = random_.below(cells_.size());
    for (int each = 0; each < 2; ++each) {
      const std::size_t other = random_.below(cells_.size());
      if (cells_[other].bound > cells_[chosen].bound) chosen = other;
    }
    return cells_[chosen];
  }

  // Out with the action and a few that share its owner, or anything.
  void ruin(Draft& draft, ActionIndex action) {
    editor_.eject(draft, action, gone_);
    const auto& near = editor_.of_role(problem_.items[action].role);
    for (std::size_t count = 1 + random_.below(4); count > 0; --count) {
      const auto& from = random_.below(3) == 0 || near.empty() ? wanted_ : near;
      const std::size_t at = random_.below(from.size());
      editor_.eject(draft, from[at], gone_);
    }
  }

  // Back in with what went out, sometimes without the action it began with, and in with some that
  // were not there.
  void recreate(Draft& draft, ActionIndex around, ActionIndex moved) {
    touched_.clear();
    touch(problem_.items[around].role);
    for (const ActionIndex a : gone_)
      touch(problem_.items[a].role);
    for (const std::size_t role : touched_)
      editor_.shift_left(draft, role, moved);
    add_newcomers(draft);
    if (random_.below(5) == 0)
      gone_.erase(std::remove(gone_.begin(), gone_.end(), around), gone_.end());
    for (const ActionIndex a : gone_)
      if (problem_.items[a].mandatory) editor_.insert(draft, a, some_rule());
    for (const ActionIndex a : gone_)
      if (worth_adding(draft, a)) editor_.insert(draft, a, some_rule());
  }

  StartRule some_rule() {
    const std::size_t percent = random_.below(100);
    if (percent < 10) return StartRule::promising;
    return percent < 40 ? StartRule::drawn : StartRule::earliest;
  }

  // The new ones before those that went out, after them in random order, or mixed.
  void add_newcomers(const Draft& draft) {
    const std::size_t old = gone_.size();
    for (std::size_t count = 6; count > 0; --count) {
      const auto& of_role = editor_.of_role(touched_[random_.below(touched_.size())]);
      const auto& from = random_.below(2) == 0 || of_role.empty() ? wanted_ : of_role;
      const ActionIndex a = from[random_.below(from.size())];
      if (worth_adding(draft, a)) gone_.push_back(a);
    }
    const std::size_t mix = random_.below(3);
    if (mix == 0) std::reverse(gone_.begin(), gone_.end());
    if (mix == 1) shuffle(gone_, old);
    if (mix == 2) shuffle(gone_, 0);
  }

  // Fisher and Yates, from an index on.
  template <class Element>
  void shuffle(std::vector<Element>& all, std::size_t from) {
    for (std::size_t at = all.size(); at > from + 1; --at) {
      const std::size_t other = from + random_.below(at - from);
      std::swap(all[at - 1], all[other]);
    }
  }

  void touch(std::size_t role) {
    if (std::find(touched_.begin(), touched_.end(), role) == touched_.end())
      touched_.push_back(role);
  }

  // Tries every other start of every action, and leaving it out, with the rest where it is, until
  // nothing helps or the budget is spent.
  void polish() {
    bool improved = true;
    while (improved) {
      improved = false;
      for (const Cell& cell : cells_) {
        if (evaluations_ >= most_) return;
        const Starts known = best_.starts();
        if (known[cell.action] == cell.start) continue;
        work_ = best_;
        if (work_.has(cell.action)) work_.take(cell.action);
        if (work_.gains(cell.action, cell.start) && work_.fits(cell.action, cell.start)) {
          work_.put(cell.action, cell.start);
          if (keeps_order(work_, cell.action)) consider(work_);
        }
        improved = improved || best_.starts() != known;
      }
      for (const ActionIndex a : wanted_) {
        if (evaluations_ >= most_) return;
        if (!best_.has(a) || problem_.items[a].mandatory) continue;
        const Starts known = best_.starts();
        work_ = best_;
        gone_.clear();
        editor_.eject(work_, a, gone_);
        editor_.drop_idle(work_);
        consider(work_);
        improved = improved || best_.starts() != known;
      }
    }
  }

  bool keeps_order(const Draft& draft, ActionIndex moved) const {
    const auto& rivals = problem_.items[moved].excludes;
    if (std::any_of(rivals.begin(), rivals.end(), [&](ActionIndex a) { return draft.has(a); }))
      return false;
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (draft.has(a) && !problem_.items[a].fixed && !draft.ready(a)) return false;
    return true;
  }

  const Problem& problem_;
  StartGuide guide_;
  Random random_;
  Editor editor_;
  Draft empty_;                 // only what has its own start
  std::optional<Draft> fresh_;  // where a round begins
  Draft current_;
  Draft work_;
  Draft best_;
  Score best_score_;
  std::int64_t budget_;
  std::int64_t most_ = 0;  // of the budget, what a case of this size may use
  std::int64_t evaluations_ = 0;
  std::vector<Cell> cells_;         // starts worth trying
  std::vector<ActionIndex> taken_;  // the relaxed choice took them at some time
  Elite elite_;
  std::vector<std::pair<int, ActionIndex>> ordered_;
  std::vector<ActionIndex> wanted_;  // bring something, or must be there
  std::vector<ActionIndex> gone_;
  std::vector<std::size_t> touched_;  // roles
};

}  // namespace

SearchResult search(const Problem& problem, const Presolved& presolved, const Bound& bound,
                    const SearchResult& first, std::int64_t evaluations) {
  return Searcher(problem, presolved, bound, first, evaluations).run();
}

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

}  // namespace weerbaar
