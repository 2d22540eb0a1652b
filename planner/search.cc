// Ruin and recreate (Schrimpf et al. 2000) with ejection, led by the prices of the Lagrangian
// relaxation: an action is forced to a start that the bound says is worth trying, what is in the
// way goes out and comes back where it can, at its earliest start or at one that the relaxation
// favours. Accepted by late acceptance hill climbing (Burke and Bykov, 2017), in short rounds from
// a fresh plan or from the best one, then polished action by action. All comparisons are of
// integers.
#include "planner/search.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "planner/edit.h"

namespace weerbaar {

namespace {

// What an action would bring alone, over the whole horizon.
std::int64_t promise_of(const Problem& problem, const Problem::Item& item) {
  std::int64_t promise = 0;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int64_t whole = problem.instance->shortfall[p];
    const std::int64_t left = std::max<std::int64_t>(0, whole - item.effect[p]);
    promise += problem.instance->weight[p] * (whole * whole - left * left);
  }
  return promise;
}

// Mandatory actions first; then by promise alone, per hour, per euro, or by the earliest start.
std::vector<ActionIndex> by_rule(const Problem& problem, int rule) {
  std::vector<ActionIndex> order(problem.action_count);
  std::iota(order.begin(), order.end(), ActionIndex{0});
  const auto key = [&](ActionIndex a) {
    const Action& action = problem.instance->actions[a];
    const std::int64_t promise = promise_of(problem, problem.items[a]);
    switch (rule) {
      case 1:
        return promise / (action.hours + action.upkeep_hours + 1);
      case 2:
        return promise * 100 / (action.one_off + action.structural + 100);
      case 3:
        return std::int64_t{-problem.items[a].first};
      default:
        return promise;
    }
  };
  std::stable_sort(order.begin(), order.end(), [&](ActionIndex a, ActionIndex b) {
    if (problem.items[a].mandatory != problem.items[b].mandatory) return problem.items[a].mandatory;
    return key(a) > key(b);
  });
  return order;
}

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
        climb(round % 2 == 0 ? best_ : fresh_plan(), std::min(most_, evaluations_ + in_a_round));
        if (best_.starts() != known) polish();
      }
    }
    return {best_.starts(), best_score_, evaluations_};
  }

 private:
  // A small case is done sooner, in shorter rounds.
  static constexpr std::int64_t evaluations_per_start = 1000;
  static constexpr std::int64_t in_a_round_per_start = 20;
  static constexpr std::int64_t most_in_a_round = 4000;

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
    if (better(score, best_score_) || (score == best_score_ && draft.starts() != best_.starts() &&
                                       earlier_sequence(draft.starts(), best_.starts()))) {
      best_ = draft;
      best_score_ = score;
    }
    return score;
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
    const Cell cell = promising_cell();
    const bool force = random_.below(4) != 0 && draft.starts()[cell.action] != cell.start;
    ActionIndex moved = problem_.action_count;
    if (!force)
      ruin(draft, cell.action);
    else if (editor_.force(draft, cell.action, cell.start, gone_))
      moved = cell.action;
    recreate(draft, cell.action, moved);
    editor_.drop_idle(draft);
  }

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
      if (problem_.items[a].gainful) editor_.insert(draft, a, some_rule());
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
      if (!draft.has(a) && (problem_.items[a].gainful || problem_.items[a].mandatory))
        gone_.push_back(a);
    }
    const std::size_t mix = random_.below(3);
    if (mix == 0) std::reverse(gone_.begin(), gone_.end());
    if (mix == 1) shuffle(gone_, old);
    if (mix == 2) shuffle(gone_, 0);
  }

  // Fisher and Yates, from an index on.
  void shuffle(std::vector<ActionIndex>& actions, std::size_t from) {
    for (std::size_t at = actions.size(); at > from + 1; --at) {
      const std::size_t other = from + random_.below(at - from);
      std::swap(actions[at - 1], actions[other]);
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
        if (work_.fits(cell.action, cell.start)) {
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
  std::vector<Cell> cells_;          // starts worth trying
  std::vector<ActionIndex> wanted_;  // bring something, or must be there
  std::vector<ActionIndex> gone_;
  std::vector<std::size_t> touched_;  // roles
};

}  // namespace

SearchResult first_plan(const Problem& problem) {
  SearchResult best;
  Editor editor(problem, nullptr, nullptr);
  Draft empty(problem);
  editor.place_fixed(empty);
  for (int rule = 0; rule < 4; ++rule) {
    Draft draft = empty;
    for (const ActionIndex a : by_rule(problem, rule))
      if (problem.items[a].gainful || problem.items[a].mandatory) editor.insert(draft, a);
    editor.drop_idle(draft);
    const Score score = draft.score();
    ++best.evaluations;
    if (rule > 0 && !better(score, best.score)) continue;
    best.starts = draft.starts();
    best.score = score;
  }
  return best;
}

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
