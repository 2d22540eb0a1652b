// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/repair.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "model/limits.h"
#include "planner/conflict/repair_steps.h"
#include "planner/instance/links.h"
#include "planner/search/solve.h"

namespace weerbaar {

namespace {

constexpr std::size_t few_changes = 3;       // in one repair: every choice of so many is tried
constexpr std::int64_t steps_each = 4'000;   // for one question
constexpr std::int64_t largest = max_euros;  // more than anything costs
constexpr std::size_t most_months_back = 6;  // of absence, in one repair

class Mender {
 public:
  Mender(const Model& model, const Instance& instance, const Conflicts& conflicts,
         const std::vector<ActionIndex>& only, const Watcher& watcher)
      : model_(model), instance_(instance), conflicts_(conflicts), only_(only), watcher_(watcher) {}

  std::vector<Repair> run(std::size_t most) {
    for (std::size_t count = 1; count <= few_changes && repairs_.empty(); ++count) {
      std::vector<RuleSet> sets;
      combine({}, 0, count, sets);
      mend_each(std::move(sets), most);
    }
    if (!repairs_.empty()) return std::move(repairs_);
    // Where that is not enough: all that must give way when the decisions are kept before the
    // means, and when the means are.
    mend_each(
        {correction({RuleKind::must, RuleKind::start, RuleKind::deadline, RuleKind::excluded}),
         correction({RuleKind::one_off, RuleKind::structural, RuleKind::hours, RuleKind::horizon})},
        most);
    if (repairs_.size() == 2 && repairs_[0] == repairs_[1]) repairs_.pop_back();
    return std::move(repairs_);
  }

 private:
  using RuleSet = std::vector<std::size_t>;
  // The first end at which there is a plan when these rules are let go.
  struct LaterEnd {
    std::vector<HardRule> let_go;
    std::optional<std::int64_t> months;  // none: at none of them
  };

  // Every choice of `more` rules beside `chosen` that leaves no clash whole.
  void combine(const RuleSet& chosen, std::size_t from, std::size_t more,
               std::vector<RuleSet>& sets) const {
    if (more == 0) {
      if (hits_all(chosen)) sets.push_back(chosen);
      return;
    }
    for (std::size_t rule = from; rule < conflicts_.rules.size(); ++rule) {
      if (!in_a_conflict(rule) || !can_change(conflicts_.rules[rule])) continue;
      RuleSet with = chosen;
      with.push_back(rule);
      combine(with, rule + 1, more - 1, sets);
    }
  }

  // A minimal correction set: what cannot be kept beside the rest, kept in this order: legal
  // duties, rules of the `first` kinds, the others. Empty when a duty itself must give way.
  RuleSet correction(const std::vector<RuleKind>& first) const {
    const std::vector<HardRule>& rules = conflicts_.rules;
    const auto rank = [&](std::size_t rule) {
      if (!can_change(rules[rule])) return 0;
      return std::find(first.begin(), first.end(), rules[rule].kind) != first.end() ? 1 : 2;
    };
    RuleSet order(rules.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    Feasibility oracle(instance_, rules);
    std::vector<bool> kept(rules.size(), false);
    RuleSet rest;
    for (const std::size_t rule : order) {
      kept[rule] = true;
      tell();
      if (oracle.ask(kept, steps_each).possibility == Possibility::possible) continue;
      if (!can_change(rules[rule])) return {};
      kept[rule] = false;
      rest.push_back(rule);
    }
    std::sort(rest.begin(), rest.end());
    return rest;
  }

  bool in_a_conflict(std::size_t rule) const {
    return std::any_of(conflicts_.sets.begin(), conflicts_.sets.end(), [&](const Conflict& set) {
      return std::binary_search(set.rules.begin(), set.rules.end(), rule);
    });
  }
  bool hits_all(const RuleSet& chosen) const {
    return std::all_of(conflicts_.sets.begin(), conflicts_.sets.end(), [&](const Conflict& set) {
      return std::any_of(chosen.begin(), chosen.end(), [&](std::size_t rule) {
        return std::any_of(set.rules.begin(), set.rules.end(), [&](std::size_t member) {
          return lets_go(conflicts_.rules[rule], conflicts_.rules[member]);
        });
      });
    });
  }

  // More structural money in a year is there in every year after it.
  static bool lets_go(const HardRule& changed, const HardRule& rule) {
    if (changed == rule) return true;
    return changed.kind == RuleKind::structural && rule.kind == RuleKind::structural &&
           changed.label == rule.label && changed.year <= rule.year;
  }

  bool can_change(const HardRule& rule) const {
    return rule.kind != RuleKind::must ||
           !model_.catalog.measures[instance_.actions[rule.action].measure].duty;
  }

  // A later end of the plan comes first, as it works the instance out anew.
  void mend_each(std::vector<RuleSet> sets, std::size_t most) {
    for (RuleSet& chosen : sets)
      std::stable_partition(chosen.begin(), chosen.end(), [&](std::size_t rule) {
        return conflicts_.rules[rule].kind == RuleKind::horizon;
      });
    find_later_ends(sets);
    for (const RuleSet& chosen : sets)
      if (repairs_.size() < most) mend(chosen);
  }

  std::vector<HardRule> rules_after(const RuleSet& chosen, std::size_t at) const {
    std::vector<HardRule> rules;
    for (std::size_t later = at + 1; later < chosen.size(); ++later)
      rules.push_back(conflicts_.rules[chosen[later]]);
    return rules;
  }

  // Most of the work is to build the tables of a plan with another end, so each end is asked about
  // all sets at once.
  void find_later_ends(const std::vector<RuleSet>& sets) {
    later_ends_.clear();
    for (const RuleSet& chosen : sets)
      if (!chosen.empty() && conflicts_.rules[chosen.front()].kind == RuleKind::horizon)
        later_ends_.push_back({rules_after(chosen, 0), std::nullopt});
    for (const std::int64_t months : horizon_steps(instance_)) {
      if (std::all_of(later_ends_.begin(), later_ends_.end(),
                      [](const LaterEnd& end) { return end.months.has_value(); }))
        return;
      const Case later =
          changed({model_, instance_}, {.kind = ChangeKind::horizon, .amount = months});
      const std::vector<HardRule> rules = hard_rules(later.instance);
      Feasibility oracle(later.instance, rules);
      for (LaterEnd& end : later_ends_)
        if (!end.months && possible(oracle, rules, end.let_go)) end.months = months;
    }
  }

  // The smallest amount of each in turn, those after it let go for the time being.
  void mend(const RuleSet& chosen) {
    if (chosen.empty()) return;
    Repair repair;
    Case mended{model_, instance_};
    for (std::size_t at = 0; at < chosen.size(); ++at) {
      const std::vector<HardRule> let_go = rules_after(chosen, at);
      const auto changes = smallest(mended, conflicts_.rules[chosen[at]], let_go);
      if (changes.empty()) return;
      for (const InputChange& change : changes) {
        repair.push_back(change);
        mended = changed(mended, change);
      }
    }
    drop_what_is_not_needed(repair);
    const bool works =
        solve(changed(repair).instance, effort_to_see_a_plan).possibility == Possibility::possible;
    if (works && std::find(repairs_.begin(), repairs_.end(), repair) == repairs_.end())
      repairs_.push_back(std::move(repair));
  }

  // A duty or a legal date is let go for all entries of a measure at once, so that a change may
  // have done the work of another.
  void drop_what_is_not_needed(Repair& repair) const {
    for (std::size_t at = repair.size(); at-- > 0 && repair.size() > 1;) {
      Repair others = repair;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      if (names_years_there(others) && possible(changed(others).instance, {}))
        repair = std::move(others);
    }
  }

  // A change can be of a year that is only there after a later end.
  bool names_years_there(const Repair& repair) const {
    Case to{model_, instance_};
    for (const InputChange& change : repair) {
      if (change.last_year >= to.instance.years.size()) return false;
      to = changed(to, change);
    }
    return true;
  }

  // A municipality after some changes.
  struct Case {
    Model model;
    Instance instance;
  };

  Case changed(const Case& from, const InputChange& change) const {
    Case to{with_change(from.model, from.instance, change), {}};
    to.instance = instance_of(to.model);
    if (!only_.empty()) settle_only(only_, to.instance);
    return to;
  }

  Case changed(const Repair& repair) const {
    Case to{model_, instance_};
    for (const InputChange& change : repair)
      to = changed(to, change);
    return to;
  }

  // None, one, or for a role that is away several changes that together are enough.
  Repair smallest(const Case& from, const HardRule& rule,
                  const std::vector<HardRule>& let_go) const {
    if (rule.kind == RuleKind::hours) return smallest_for_role(from, rule, let_go);
    const auto found = smallest_of_rule(from, rule, let_go);
    return found ? Repair{*found} : Repair{};
  }

  // More hours, or else the months in which it is away: each alone, then all of them.
  Repair smallest_for_role(const Case& from, const HardRule& rule,
                           const std::vector<HardRule>& let_go) const {
    if (const auto hours = smallest_of_rule(from, rule, let_go)) return {*hours};
    if (rule.role == from.instance.capacity.size()) return {};
    Repair all;
    Case mended = from;
    for (int month = 0; month < from.instance.months; ++month) {
      if ((*from.instance.capacity[rule.role])[static_cast<std::size_t>(month)] > 0) continue;
      const InputChange there{.kind = ChangeKind::presence, .amount = month, .role = rule.role};
      if (possible(changed(from, there).instance, let_go)) return {there};
      all.push_back(there);
      mended = changed(mended, there);
    }
    return all.size() > 1 && all.size() <= most_months_back && possible(mended.instance, let_go)
               ? all
               : Repair{};
  }

  std::optional<InputChange> smallest_of_rule(const Case& from, const HardRule& rule,
                                              const std::vector<HardRule>& let_go) const {
    const Instance& instance = from.instance;
    const auto works = [&](const InputChange& change) {
      return possible(changed(from, change).instance, let_go);
    };
    InputChange change{.label = rule.label,
                       .first_year = rule.year,
                       .last_year = rule.year,
                       .role = rule.role,
                       .action = rule.action};
    switch (rule.kind) {
      case RuleKind::one_off:
        change.kind = ChangeKind::one_off;
        return least_amount(change, largest, works);
      case RuleKind::structural:
        // What is committed in a year is so in every year after it.
        change.kind = ChangeKind::structural;
        change.last_year = instance.years.size() - 1;
        return least_amount(change, largest, works);
      case RuleKind::hours:
        if (rule.role == instance.capacity.size()) {
          change.kind = ChangeKind::steering;
          return first_that_works(change, less_steering(instance), works);
        }
        change.kind = ChangeKind::hours;
        return least_hours(instance, change, works);
      case RuleKind::horizon:
        change.kind = ChangeKind::horizon;
        for (const LaterEnd& end : later_ends_)
          if (end.months && end.let_go == let_go) {
            change.amount = *end.months;
            return change;
          }
        return std::nullopt;
      case RuleKind::deadline:
        change.kind = ChangeKind::deadline;
        return least_amount(change, instance.months - *instance.actions[rule.action].deadline,
                            works);
      case RuleKind::start:
        change.kind = ChangeKind::start;
        return first_that_works(change, start_steps(instance, rule.action), works);
      case RuleKind::excluded:
        change.kind = ChangeKind::admit;
        return first_that_works(change, {0}, works);
      case RuleKind::must:
        change.kind = ChangeKind::release;
        return first_that_works(change, {0}, works);
    }
    return std::nullopt;
  }

  bool possible(const Instance& instance, const std::vector<HardRule>& let_go) const {
    const std::vector<HardRule> rules = hard_rules(instance);
    Feasibility oracle(instance, rules);
    return possible(oracle, rules, let_go);
  }

  void tell() const {
    if (watcher_) watcher_({.doing = Doing::seeking_changes});
  }

  bool possible(Feasibility& oracle, const std::vector<HardRule>& rules,
                const std::vector<HardRule>& let_go) const {
    std::vector<bool> kept;
    for (const HardRule& rule : rules)
      kept.push_back(std::find(let_go.begin(), let_go.end(), rule) == let_go.end());
    tell();
    return oracle.ask(kept, steps_each).possibility == Possibility::possible;
  }

  // More of it mostly makes more possible, so bisection finds an amount of which one less is too
  // little.
  template <class Works>
  static std::optional<InputChange> least_amount(InputChange change, std::int64_t most,
                                                 Works works) {
    change.amount = most;
    if (!works(change)) return std::nullopt;
    std::int64_t too_little = 0;
    std::int64_t enough = 1;
    // Doubling first: what is short is usually small beside the largest amount.
    for (change.amount = enough; enough < most && !works(change); change.amount = enough) {
      too_little = enough;
      enough = std::min(most, enough * 2);
    }
    while (enough - too_little > 1) {
      change.amount = too_little + (enough - too_little) / 2;
      (works(change) ? enough : too_little) = change.amount;
    }
    change.amount = enough;
    return change;
  }

  // In one year or in all of them: whichever takes the fewest hours together.
  template <class Works>
  static std::optional<InputChange> least_hours(const Instance& instance, InputChange change,
                                                Works works) {
    std::optional<InputChange> best;
    std::int64_t best_total = 0;
    const std::size_t years = instance.years.size();
    for (std::size_t year = 0; year <= years; ++year) {
      if (year == years && years == 1) break;
      change.first_year = year == years ? 0 : year;
      change.last_year = year == years ? years - 1 : year;
      const auto found = least_amount(change, max_hours, works);
      if (!found) continue;
      const std::int64_t total = found->amount * months_of(instance, *found);
      if (best && total >= best_total) continue;
      best = found;
      best_total = total;
    }
    return best;
  }

  template <class Works>
  static std::optional<InputChange> first_that_works(InputChange change,
                                                     const std::vector<std::int64_t>& amounts,
                                                     Works works) {
    for (const std::int64_t amount : amounts) {
      change.amount = amount;
      if (works(change)) return change;
    }
    return std::nullopt;
  }

  const Model& model_;
  const Instance& instance_;
  const Conflicts& conflicts_;
  const std::vector<ActionIndex>& only_;
  const Watcher& watcher_;
  std::vector<Repair> repairs_;
  std::vector<LaterEnd> later_ends_;
};

}  // namespace

std::vector<Repair> find_repairs(const Model& model, const Instance& instance,
                                 const Conflicts& conflicts, std::size_t most,
                                 const std::vector<ActionIndex>& only, const Watcher& watcher) {
  if (conflicts.sets.empty()) return {};
  return Mender(model, instance, conflicts, only, watcher).run(most);
}

void settle_only(const std::vector<ActionIndex>& actions, Instance& instance) {
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    instance.actions[a].settled = std::find(actions.begin(), actions.end(), a) != actions.end();
  mark_mandatory(instance);
}

std::vector<std::string> repair_texts(const Model& model, const Repair& repair) {
  std::vector<std::string> texts;
  Model mended = model;
  for (const InputChange& change : repair) {
    const Instance instance = instance_of(mended);
    texts.push_back(change_text(mended, instance, change));
    mended = with_change(mended, instance, change);
  }
  return texts;
}

Model with_repair(const Model& model, const Repair& repair) {
  Model mended = model;
  for (const InputChange& change : repair)
    mended = with_change(mended, instance_of(mended), change);
  return mended;
}

}  // namespace weerbaar
