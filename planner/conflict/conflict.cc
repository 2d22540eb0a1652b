// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/conflict.h"

#include <algorithm>
#include <optional>

namespace weerbaar {

namespace {

constexpr std::int64_t steps_each = 2'000;
constexpr std::int64_t steps_together = 60'000;
constexpr std::size_t largest_set = 12;
constexpr std::int64_t hitting_steps = 200'000;

using RuleSet = std::vector<std::size_t>;  // ascending

// The smallest set that has a member of every set in `hit` and holds none of those in `blocked`
// whole; among equals the first that branching over the members in order gives.
class HittingSet {
 public:
  HittingSet(const std::vector<RuleSet>& hit, const std::vector<RuleSet>& blocked)
      : hit_(hit), blocked_(blocked) {}

  std::optional<RuleSet> smallest() {
    too_large_ = true;
    for (std::size_t size = 0; too_large_ && size <= largest_set; ++size) {
      too_large_ = false;
      if (!extend(size)) continue;
      std::sort(chosen_.begin(), chosen_.end());
      return chosen_;
    }
    return std::nullopt;
  }
  // There is none, of any size.
  bool exhausted() const { return steps_ < hitting_steps && !too_large_; }

 private:
  bool extend(std::size_t more) {
    if (++steps_ >= hitting_steps) return false;
    const auto missed = std::find_if(hit_.begin(), hit_.end(), [this](const RuleSet& set) {
      return std::none_of(set.begin(), set.end(), [this](std::size_t rule) { return has(rule); });
    });
    if (holds_blocked()) return false;
    if (missed == hit_.end()) return true;
    if (more == 0) {
      too_large_ = true;
      return false;
    }
    for (const std::size_t rule : *missed) {
      chosen_.push_back(rule);
      if (extend(more - 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  bool has(std::size_t rule) const {
    return std::find(chosen_.begin(), chosen_.end(), rule) != chosen_.end();
  }
  bool holds_blocked() const {
    return std::any_of(blocked_.begin(), blocked_.end(), [this](const RuleSet& set) {
      return std::all_of(set.begin(), set.end(), [this](std::size_t rule) { return has(rule); });
    });
  }

  const std::vector<RuleSet>& hit_;
  const std::vector<RuleSet>& blocked_;
  RuleSet chosen_;
  std::int64_t steps_ = 0;
  bool too_large_ = false;
};

class Finder {
 public:
  Finder(const Instance& instance, std::size_t most, const Watcher& watcher)
      : most_(most), watcher_(watcher) {
    result_.rules = hard_rules(instance);
    oracle_.emplace(instance, result_.rules);
  }

  Conflicts run() {
    while (result_.steps < steps_together) {
      HittingSet candidates(left_out_, blocked_);
      const std::optional<RuleSet> candidate = candidates.smallest();
      if (!candidate) {
        result_.all = candidates.exhausted() && !unsettled_;
        break;
      }
      if (result_.sets.size() == most_) break;
      const Possibility possibility = ask(*candidate);
      if (possibility == Possibility::possible) {
        left_out_.push_back(complement(grown(*candidate)));
        continue;
      }
      blocked_.push_back(*candidate);
      if (possibility == Possibility::impossible)
        result_.sets.push_back({*candidate, is_minimal(*candidate)});
      else
        unsettled_ = true;
    }
    return std::move(result_);
  }

 private:
  Possibility ask(const RuleSet& set) {
    std::vector<bool> kept(result_.rules.size(), false);
    for (const std::size_t rule : set)
      kept[rule] = true;
    if (watcher_) watcher_({.doing = Doing::seeking_clashes});
    const Answer answer = oracle_->ask(kept, steps_each);
    result_.steps += answer.steps + 1;
    return answer.possibility;
  }

  // With every rule that can still be kept beside the others, in order: a maximal feasible set.
  RuleSet grown(RuleSet set) {
    for (std::size_t rule = 0; rule < result_.rules.size(); ++rule) {
      if (std::binary_search(set.begin(), set.end(), rule)) continue;
      RuleSet more = set;
      more.insert(std::upper_bound(more.begin(), more.end(), rule), rule);
      if (ask(more) == Possibility::possible) set = std::move(more);
    }
    return set;
  }

  RuleSet complement(const RuleSet& set) const {
    RuleSet rest;
    for (std::size_t rule = 0; rule < result_.rules.size(); ++rule)
      if (!std::binary_search(set.begin(), set.end(), rule)) rest.push_back(rule);
    return rest;
  }

  // Without any one of its rules a plan is possible: asked again for each, as a question of the
  // search above may have stayed open.
  bool is_minimal(const RuleSet& set) {
    return std::all_of(set.begin(), set.end(), [&](std::size_t rule) {
      RuleSet rest = set;
      rest.erase(std::lower_bound(rest.begin(), rest.end(), rule));
      return ask(rest) == Possibility::possible;
    });
  }

  std::size_t most_;
  const Watcher& watcher_;
  Conflicts result_;
  std::optional<Feasibility> oracle_;
  std::vector<RuleSet> left_out_;  // complements of what can be kept together
  std::vector<RuleSet> blocked_;   // clashes, and what stayed open
  bool unsettled_ = false;
};

}  // namespace

Conflicts find_conflicts(const Instance& instance, std::size_t most, const Watcher& watcher) {
  return Finder(instance, most, watcher).run();
}

}  // namespace weerbaar
