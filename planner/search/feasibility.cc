// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/feasibility.h"

#include <algorithm>

#include "planner/instance/runs.h"
#include "planner/search/energetic_reasoning.h"
#include "planner/search/ledger.h"

namespace weerbaar {

namespace {

constexpr std::int64_t unlimited_money = 100'000'000'000'000'000;  // a year

bool runs(const Action& action) {
  return action.state == ActionState::running && action.fixed_start;
}

// One question: which rules hold, and the search for starts that keep them.
class Search {
 public:
  Search(const Instance& instance, const std::vector<HardRule>& rules,
         const std::vector<bool>& kept, const Problem& problem,
         const std::vector<std::int64_t>& hours_before, std::int64_t steps)
      : instance_(instance),
        problem_(problem),
        hours_before_(hours_before),
        steps_left_(steps),
        latest_(instance.actions.size(), instance.months),
        fixed_(instance.actions.size(), false),
        barred_(instance.actions.size(), false),
        in_(instance.actions.size(), false),
        limited_(problem.resource_count, false),
        ledger_(problem) {
    for (ActionIndex a = 0; a < instance.actions.size(); ++a)
      fixed_[a] = runs(instance.actions[a]);
    for (std::size_t r = 0; r < rules.size(); ++r)
      if (kept[r]) keep(rules[r]);
  }

  Answer run() {
    const bool all =
        std::all_of(must_.begin(), must_.end(), [this](ActionIndex a) { return include(a); });
    Answer answer;
    const std::int64_t allowed = steps_left_;
    if (all && choose_alternatives(0)) {
      answer.possibility = Possibility::possible;
      answer.starts = std::move(witness_);
    } else {
      answer.possibility = out_of_steps_ ? Possibility::unknown : Possibility::impossible;
    }
    answer.steps = allowed - steps_left_;
    return answer;
  }

 private:
  using Domains = std::vector<std::vector<int>>;  // per member: starts, ascending

  void keep(const HardRule& rule) {
    switch (rule.kind) {
      case RuleKind::one_off:
      case RuleKind::structural:
        break;  // in the limits of the problem
      case RuleKind::hours:
        limited_[rule.role] = true;
        break;
      case RuleKind::horizon:
        may_be_late_ = false;
        break;
      case RuleKind::deadline:
        latest_[rule.action] = *instance_.actions[rule.action].deadline;
        break;
      case RuleKind::start:
        fixed_[rule.action] = true;
        break;
      case RuleKind::excluded:
        barred_[rule.action] = true;
        break;
      case RuleKind::must:
        must_.push_back(rule.action);
        break;
    }
  }

  int late() const { return instance_.months; }  // the start that means: after the end

  // ---- which actions ----

  // Takes the action in with all that it requires. False when one of them cannot be there at all.
  bool include(ActionIndex a) {
    if (in_[a]) return true;
    const auto clashes = [this](ActionIndex other) {
      return in_[other] || excludes_as_finished(instance_.actions[other]);
    };
    const Problem::Item& item = problem_.items[a];
    if (barred_[a] || std::any_of(item.excludes.begin(), item.excludes.end(), clashes))
      return false;
    in_[a] = true;
    members_.push_back(a);
    for (std::size_t group = 0; group < item.any_of.size(); ++group)
      groups_.push_back({a, group});
    for (const ActionIndex before : item.requires_) {
      arcs_.push_back({before, a});
      if (!include(before)) return false;
    }
    return true;
  }

  struct Mark {
    std::size_t members, arcs, groups;
  };
  void undo_to(const Mark& mark) {
    for (std::size_t at = mark.members; at < members_.size(); ++at)
      in_[members_[at]] = false;
    members_.resize(mark.members);
    arcs_.resize(mark.arcs);
    groups_.resize(mark.groups);
  }

  // Every way to satisfy the groups from `next` on, in the order written.
  bool choose_alternatives(std::size_t next) {
    if (next == groups_.size()) return schedule();
    const Group group = groups_[next];
    for (const auto& alternative : problem_.items[group.action].any_of[group.at]) {
      const Mark mark{members_.size(), arcs_.size(), groups_.size()};
      const bool all = std::all_of(alternative.begin(), alternative.end(), [&](ActionIndex before) {
        arcs_.push_back({before, group.action});
        return include(before);
      });
      if (all && choose_alternatives(next + 1)) return true;
      undo_to(mark);
      if (out_of_steps_) return false;
    }
    return false;
  }

  // ---- when ----

  // Earliest starts first suits hours, latest first suits structural money; a short look in each
  // direction before the whole tree.
  bool schedule() {
    Domains domains;
    for (const ActionIndex a : members_)
      domains.push_back(possible_starts(a));
    place_of_.assign(instance_.actions.size(), 0);
    for (std::size_t m = 0; m < members_.size(); ++m)
      place_of_[members_[m]] = m;
    const std::int64_t short_look = 30 + 2 * static_cast<std::int64_t>(members_.size());
    for (const bool latest_first : {false, true}) {
      latest_first_ = latest_first;
      const std::int64_t left = steps_left_;
      steps_left_ = std::min(left, short_look);
      const std::int64_t allowed = steps_left_;
      const bool found = descend(domains, std::vector<bool>(members_.size(), false));
      const bool settled = found || !out_of_steps_;
      steps_left_ = left - (allowed - steps_left_);
      out_of_steps_ = false;
      if (settled) return found;
    }
    latest_first_ = false;
    return descend(domains, std::vector<bool>(members_.size(), false));
  }

  std::vector<int> possible_starts(ActionIndex a) const {
    const Action& action = instance_.actions[a];
    const Problem::Item& item = problem_.items[a];
    std::vector<int> starts;
    for (int start = item.first; item.open && start <= item.last; ++start)
      if ((!fixed_[a] || start == *action.fixed_start) &&
          (runs(action) || start >= action.earliest_start) && length_at(problem_, a, start) > 0 &&
          (runs(action) || finish_at(problem_, a, start) <= latest_[a]))
        starts.push_back(start);
    if (may_be_late_ && !fixed_[a] && latest_[a] >= late()) starts.push_back(late());
    return starts;
  }

  // `last`: the action placed last; none at the root.
  bool descend(Domains domains, std::vector<bool> placed, std::optional<ActionIndex> last = {}) {
    if (steps_left_ == 0) {
      out_of_steps_ = true;
      return false;
    }
    --steps_left_;
    if (!propagate(domains, placed) || overloaded(domains, last)) return false;
    std::size_t chosen = members_.size();
    for (std::size_t m = 0; m < members_.size(); ++m)
      if (!placed[m] && (chosen == members_.size() || domains[m].size() < domains[chosen].size()))
        chosen = m;
    if (chosen == members_.size()) {
      record(domains);
      return true;
    }
    std::vector<int> starts = domains[chosen];
    if (latest_first_) std::reverse(starts.begin(), starts.end());
    placed[chosen] = true;
    for (const int start : starts) {
      domains[chosen] = {start};
      if (start != late()) ledger_.book(members_[chosen], start);
      const bool found = descend(domains, placed, members_[chosen]);
      if (start != late()) ledger_.unbook(members_[chosen], start);
      if (found) return true;
      if (out_of_steps_) return false;
    }
    return false;
  }

  // Takes away every start that cannot be, until nothing changes. False when an action has none
  // left.
  bool propagate(Domains& domains, const std::vector<bool>& placed) const {
    for (std::size_t m = 0; m < members_.size(); ++m)
      if (!placed[m]) {
        keep_if(domains[m],
                [&](int start) { return start == late() || ledger_.fits(members_[m], start); });
        if (domains[m].empty()) return false;
      }
    for (bool changed = true; changed;) {
      changed = false;
      for (const Arc& arc : arcs_) {
        std::vector<int>& before = domains[place_of_[arc.before]];
        std::vector<int>& after = domains[place_of_[arc.after]];
        const auto finish = [&](int start) {
          return start == late() ? late() : finish_at(problem_, arc.before, start);
        };
        // A later start may be finished earlier, past a month of absence.
        int soonest = late();
        for (const int start : before)
          soonest = std::min(soonest, finish(start));
        changed = keep_if(after, [&](int start) { return start == late() || soonest < start; }) ||
                  changed;
        if (after.empty()) return false;
        const int latest = after.back();
        changed = keep_if(before,
                          [&](int start) { return latest == late() || finish(start) < latest; }) ||
                  changed;
        if (before.empty()) return false;
      }
    }
    return true;
  }

  template <class Keep>
  static bool keep_if(std::vector<int>& starts, Keep keep) {
    const auto end =
        std::remove_if(starts.begin(), starts.end(), [&](int start) { return !keep(start); });
    const bool changed = end != starts.end();
    starts.erase(end, starts.end());
    return changed;
  }

  bool overloaded(const Domains& domains, std::optional<ActionIndex> changed) const {
    const OpenStarts open{members_, domains};
    if (lacks_money(problem_, open)) return true;
    const auto touched = [&](ResourceIndex resource) {
      if (!changed) return true;
      const std::vector<ResourceIndex>& asked = problem_.items[*changed].resources;
      return std::find(asked.begin(), asked.end(), resource) != asked.end();
    };
    for (ResourceIndex r = 0; r < limited_.size(); ++r)
      if (limited_[r] && touched(r) && lacks_hours(problem_, hours_before_, open, r)) return true;
    return false;
  }

  void record(const Domains& domains) {
    witness_.assign(instance_.actions.size(), not_chosen);
    for (std::size_t m = 0; m < members_.size(); ++m)
      if (domains[m].front() != late()) witness_[members_[m]] = domains[m].front();
  }

  struct Arc {
    ActionIndex before, after;
  };
  struct Group {
    ActionIndex action;
    std::size_t at;  // into Item::any_of
  };

  const Instance& instance_;
  const Problem& problem_;
  const std::vector<std::int64_t>& hours_before_;
  std::int64_t steps_left_;
  bool out_of_steps_ = false;
  bool may_be_late_ = true;
  bool latest_first_ = false;
  std::vector<ActionIndex> must_;
  std::vector<int> latest_;   // per action: the last month of work, by its deadline
  std::vector<bool> fixed_;   // its start is given
  std::vector<bool> barred_;  // it may not be there
  std::vector<bool> in_;
  std::vector<bool> limited_;  // resources
  std::vector<ActionIndex> members_;
  std::vector<std::size_t> place_of_;  // action -> its place in members_
  std::vector<Arc> arcs_;
  std::vector<Group> groups_;
  Ledger ledger_;
  Starts witness_;
};

// So that it has tables for every start. In its own it may start whatever the month.
void let_go_of_start(Action& action) {
  const int start = *action.fixed_start;
  if (0 <= start && static_cast<std::size_t>(start) < action.lengths.size())
    action.lengths[static_cast<std::size_t>(start)] = action.fixed_length;
  action.fixed_start.reset();
}

// Tables for every start that the action could have if no rule but the horizon held, and none for
// what does not matter here.
Problem widest_problem(const Instance& instance) {
  const std::vector<bool> needed = needed_actions(instance);
  Instance open = instance;
  std::vector<StartWindow> windows;
  for (ActionIndex a = 0; a < open.actions.size(); ++a) {
    Action& action = open.actions[a];
    if (action.state == ActionState::excluded) action.state = ActionState::open;
    action.latest_finish = instance.months - 1;  // a deadline is a rule that can be let go
    if (action.fixed_start && !runs(action)) let_go_of_start(action);
    if (!needed[a])
      windows.push_back({0, -1});
    else if (runs(action))
      windows.push_back({*action.fixed_start, *action.fixed_start});
    else
      windows.push_back(
          {std::min(action.earliest_start, action.fixed_start.value_or(instance.months)),
           instance.months - 1});
  }
  return build_problem(std::move(open), windows);
}

}  // namespace

Feasibility::Feasibility(const Instance& instance, const std::vector<HardRule>& rules)
    : instance_(instance), rules_(rules) {}

// Who may work without end is always there, and no run waits for him: other runs, other tables.
void Feasibility::widen(const std::vector<bool>& kept) {
  std::vector<RoleIndex> without_limit;
  for (std::size_t r = 0; r < rules_.size(); ++r)
    if (rules_[r].kind == RuleKind::hours && !kept[r] && rules_[r].role < instance_.capacity.size())
      without_limit.push_back(rules_[r].role);
  if (without_limit_ == without_limit) return;
  without_limit_ = without_limit;
  Instance open = instance_;
  for (const RoleIndex role : without_limit)
    open.capacity[role].reset();
  set_lengths(open);
  problem_ = widest_problem(open);
  hours_before_.clear();
  const std::size_t rows = problem_.stride == 0 ? 0 : problem_.hours.size() / problem_.stride;
  for (std::size_t row = 0; row < rows; ++row) {
    std::int64_t sum = 0;
    hours_before_.push_back(sum);
    for (std::size_t month = 0; month < problem_.stride; ++month)
      hours_before_.push_back(sum += problem_.hours[row * problem_.stride + month]);
  }
}

Answer Feasibility::ask(const std::vector<bool>& kept, std::int64_t steps) {
  widen(kept);
  std::fill(problem_.capacity.begin(), problem_.capacity.end(), unlimited_hours);
  std::fill(problem_.one_off_money.begin(), problem_.one_off_money.end(), unlimited_money);
  std::fill(problem_.structural_money.begin(), problem_.structural_money.end(), unlimited_money);
  for (std::size_t r = 0; r < rules_.size(); ++r) {
    const HardRule& rule = rules_[r];
    if (!kept[r]) continue;
    const std::size_t line = rule.label * problem_.years + rule.year;
    if (rule.kind == RuleKind::one_off)
      problem_.one_off_money[line] = instance_.money[rule.label].one_off[rule.year];
    if (rule.kind == RuleKind::structural)
      problem_.structural_money[line] = instance_.money[rule.label].structural[rule.year];
    if (rule.kind == RuleKind::hours)
      for (std::size_t month = 0; month < static_cast<std::size_t>(problem_.months); ++month)
        problem_.capacity[rule.role * problem_.stride + month] =
            capped_hours(instance_.steering_apart && rule.role == instance_.capacity.size()
                             ? instance_.steering.hours_without_line
                             : (*instance_.capacity[rule.role])[month]);
  }
  return Search(instance_, rules_, kept, problem_, hours_before_, steps).run();
}

Answer feasible(const Instance& instance, std::int64_t steps) {
  const std::vector<HardRule> rules = hard_rules(instance);
  return Feasibility(instance, rules).ask(std::vector<bool>(rules.size(), true), steps);
}

}  // namespace weerbaar
