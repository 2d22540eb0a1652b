// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/what_if.h"

#include <algorithm>
#include <utility>

#include "model/format.h"
#include "planner/instance/marks.h"
#include "planner/variants/planned_well.h"
#include "planner/variants/probe.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr int longest_wait = 24;  // months that the end may move
// About how many plans it takes for one kind of means: as counted in the examples.
constexpr std::size_t plans_a_kind = 5;

// The action and the prerequisites that the present plan does not have.
std::vector<ActionIndex> missing_chain(const Instance& instance, const Starts& present,
                                       ActionIndex action) {
  std::vector<ActionIndex> chain = {action};
  for (std::size_t at = 0; at < chain.size(); ++at)
    for (const ActionIndex before : instance.actions[chain[at]].requires_)
      if (instance.actions[before].state != ActionState::finished && !contains(present, before) &&
          std::find(chain.begin(), chain.end(), before) == chain.end())
        chain.push_back(before);
  return chain;
}

// `instance`: that by which both are measured.
std::optional<Counterplan> compared(const Model& model, const Instance& instance,
                                    const Starts& present, ActionIndex action,
                                    const Solved& other) {
  if (other.possibility != Possibility::possible) return std::nullopt;
  const std::int64_t value = value_of(instance, present);
  Counterplan counterplan{action,
                          value,
                          value - value_of(instance, other.found.starts),
                          shift_between(present, other.found.starts),
                          marks_after(model, instance, other.found.starts),
                          marks_after(model, instance, present)};
  for (std::vector<ActionIndex>* list : {&counterplan.shift.in, &counterplan.shift.out})
    list->erase(std::remove(list->begin(), list->end(), action), list->end());
  return counterplan;
}

bool is_for(const Instance& instance, const InputChange& change, const Shortage& shortage) {
  switch (shortage.means) {
    case Shortage::Means::one_off:
      return change.kind == ChangeKind::one_off || change.kind == ChangeKind::carry_over;
    case Shortage::Means::structural:
      return change.kind == ChangeKind::structural;
    case Shortage::Means::hours:
      return (change.kind == ChangeKind::hours && change.role == shortage.role) ||
             (change.kind == ChangeKind::steering && shortage.role == instance.steering.role);
  }
  return false;
}

class OpeningSearch {
 public:
  OpeningSearch(const Model& model, const Instance& instance, const Starts& present,
                ActionIndex action, const std::vector<Shortage>& shortages, const Effort& quick,
                const Effort& full, const Watcher& watcher)
      : model_(model),
        instance_(instance),
        present_(present),
        action_(action),
        shortages_(shortages),
        quick_(quick),
        full_(full),
        watcher_(watcher) {
    result_.action = action;
  }

  WhatIf run() {
    decide_for_it();
    if (is_excluded()) {
      confirm_admitted();
      return std::move(result_);
    }
    const std::vector<Places> kinds =
        places_of_means(instance_, missing_chain(instance_, present_, action_));
    std::size_t kinds_left = kinds.size() + 1;  // and the horizon
    for (const bool of_what_is_short : {true, false}) {
      if (!of_what_is_short && !result_.openings.empty()) break;
      const auto is_due = [&](const InputChange& change) {
        return is_short(change) == of_what_is_short;
      };
      if (is_due({.kind = ChangeKind::carry_over})) try_carrying_over();
      if (is_due({.kind = ChangeKind::steering})) try_less_steering();
      for (const Places& kind : kinds) {
        if (!is_due(kind.back().change)) continue;
        expect_kinds(kinds_left--);
        confirm_least(kind);
      }
    }
    expect_kinds(kinds_left);
    const std::int64_t most = std::min<std::int64_t>(longest_wait, max_months - instance_.months);
    if (most > 0) confirm_least({{{.kind = ChangeKind::horizon}, 1, most, most / 2}});
    if (result_.openings.empty()) confirm_together(kinds);
    return std::move(result_);
  }

 private:
  // Where nothing is said to be short, anything may be.
  bool is_short(const InputChange& change) const {
    return shortages_.empty() ||
           std::any_of(shortages_.begin(), shortages_.end(),
                       [&](const Shortage& each) { return is_for(instance_, change, each); });
  }

  void expect_kinds(std::size_t count) {
    expected_plans_ = static_cast<std::size_t>(result_.plans) + count * plans_a_kind;
  }

  Watcher next_watcher() {
    const auto done = static_cast<std::size_t>(result_.plans++);
    return among_plans(watcher_, done, std::max(done + 1, expected_plans_));
  }

  Solved plan(const Instance& instance, const Effort& effort, const Starts* known) {
    return solve(instance, effort, known, next_watcher());
  }

  // What it excludes is worth nothing to the instance as it is: so measured by the other one.
  void decide_for_it() {
    const Instance decided =
        instance_of(with_status(model_, instance_.actions[action_], StatusWord::decided));
    const Solved solved = plan_decided(decided);
    result_.with_it = solved.possibility;
    result_.forced =
        compared(model_, is_excluded() ? decided : instance_, present_, action_, solved);
    if (result_.forced) forced_ = solved.found.starts;
  }

  // Neither excluded nor decided: is it in the best plan that is known then?
  void confirm_admitted() {
    const Places admit = {{{.kind = ChangeKind::admit, .action = action_}, 1, 0, 0}};
    std::vector<Starts> known = {present_};
    if (result_.forced) known.push_back(forced_);
    const SearchResult best = planned_well(build_problem(instance_with(admit)), known, quick_,
                                           full_, [this] { return next_watcher(); });
    if (best.is_plan() && contains(best.starts, action_)) add_opening(admit, best.starts);
  }

  void add_opening(const Places& places, const Starts& starts) {
    const Model model = model_with(places);
    const Instance instance = instance_of(model);
    Opening opening{.shift = shift_between(present_, starts),
                    .marks = marks_after(model, instance, starts),
                    .present_marks = marks_after(model, instance, present_)};
    for (const Probe& probe : places)
      opening.changes.push_back(probe.change);
    if (instance.months == instance_.months) {
      opening.present_value = value_of(instance, present_);
      opening.loss = opening.present_value - value_of(instance, starts);
    }
    opening.shift.in.erase(std::find(opening.shift.in.begin(), opening.shift.in.end(), action_));
    result_.openings.push_back(std::move(opening));
  }

  bool is_excluded() const { return instance_.actions[action_].state == ActionState::excluded; }

  // Without the exclusion all that hangs on it becomes possible too, and a plan that leans on that
  // is far from the present one: so a search from nothing as well.
  Solved plan_decided(const Instance& decided) {
    Solved from_present = plan(decided, effort_beside_known(full_.evaluations), &present_);
    if (!is_excluded()) return from_present;
    Solved from_nothing = plan(decided, full_, nullptr);
    if (from_present.possibility != Possibility::possible) return from_nothing;
    if (from_nothing.possibility == Possibility::possible)
      take_if_better(build_problem(decided), from_nothing.found.starts, from_present.found);
    return from_present;
  }

  // Of several places for the same kind of change, the one that takes least together. Where it is
  // not enough everywhere, it is not tried in a part.
  void confirm_least(const Places& places) {
    if (places.size() > 1 && !lets_it_in_at_all(places.back())) return;
    std::optional<Probe> best;
    for (Probe probe : places) {
      std::int64_t limit = std::max<std::int64_t>(1, probe.most / probe.step);  // steps
      if (best) {
        const std::int64_t total = times_paid(best->change) * best->change.amount;
        limit = std::min(limit, (total - 1) / (times_paid(probe.change) * probe.step));
      }
      const std::int64_t steps = least_of(model_, probe, limit);
      if (steps == 0) continue;
      probe.change.amount = steps * probe.step;
      best = probe;
    }
    if (best) confirm({*best});
  }

  // About what is asked of it, or the most that can help.
  bool lets_it_in_at_all(Probe widest) {
    for (const std::int64_t amount : {widest.typical, widest.most}) {
      widest.change.amount = (amount / widest.step + 1) * widest.step;
      if (lets_it_in(instance_with({widest}))) return true;
    }
    return false;
  }

  // Enough of everything, then the least of each in turn; what is not needed at all goes.
  void confirm_together(const std::vector<Places>& kinds) {
    Places all;
    for (const Places& kind : kinds)
      all.push_back(kind.back());
    const auto enough_with = [&](std::int64_t Probe::* amount) {
      for (Probe& probe : all)
        probe.change.amount = (probe.*amount / probe.step + 1) * probe.step;
      return lets_it_in(instance_with(all));
    };
    if (all.empty() || (!enough_with(&Probe::typical) && !enough_with(&Probe::most))) {
      result_.not_found_at_all = true;
      return;
    }
    for (std::size_t at = all.size(); at-- > 0;) {
      Places others = all;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      const Model base = model_with(others);
      if (lets_it_in(instance_of(base))) {
        all = std::move(others);
        continue;
      }
      const std::int64_t steps = least_of(base, all[at], all[at].change.amount / all[at].step);
      if (steps > 0) all[at].change.amount = steps * all[at].step;
    }
    if (!all.empty()) confirm(all);
  }

  // How many times the amount is paid or worked.
  std::int64_t times_paid(const InputChange& change) const {
    if (change.kind == ChangeKind::horizon) return 1;
    const auto count = static_cast<std::int64_t>(change.last_year - change.first_year + 1);
    if (change.kind != ChangeKind::hours) return count;
    return months_of(instance_, change);
  }

  Model model_with(const Places& places) const {
    Model model = model_;
    for (const Probe& probe : places)
      model = with_change(model, instance_of(model), probe.change);
    return model;
  }
  Instance instance_with(const Places& places) const { return instance_of(model_with(places)); }

  void try_less_steering() {
    for (std::int64_t hours = instance_.steering.hours; hours-- > 0;) {
      const Places places = {{{.kind = ChangeKind::steering, .amount = hours}, 1, 0, 0}};
      if (!lets_it_in(instance_with(places))) continue;
      confirm(places);
      return;
    }
  }

  // Money that is left over in a year before may be all that is short.
  void try_carrying_over() {
    std::vector<LabelIndex> labels = {0};
    for (const ActionIndex a : missing_chain(instance_, present_, action_))
      if (instance_.actions[a].label) labels.push_back(*instance_.actions[a].label);
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    for (const LabelIndex label : labels) {
      const std::vector<bool>& carries = instance_.money[label].carries;
      if (std::find(carries.begin(), carries.end(), false) == carries.end()) continue;
      const Places places = {{{.kind = ChangeKind::carry_over, .label = label}, 1, 0, 0}};
      if (lets_it_in(instance_with(places))) confirm(places);
    }
  }

  bool has_action(const Solved& solved) const {
    return solved.possibility == Possibility::possible && contains(solved.found.starts, action_);
  }

  bool lets_it_in(const Instance& instance) {
    return has_action(plan(instance, quick_, &present_));
  }

  // In steps; 0: not with up to `limit` of them.
  std::int64_t least_of(const Model& base, const Probe& probe, std::int64_t limit) {
    const Instance of_base = instance_of(base);
    return least_steps(probe.typical / probe.step, limit, [&](std::int64_t steps) {
      InputChange change = probe.change;
      change.amount = steps * probe.step;
      return lets_it_in(instance_of(with_change(base, of_base, change)));
    });
  }

  // Of several together those that can be left out, one by one, are not asked.
  void add_needed(Places places, Starts starts) {
    for (std::size_t at = places.size(); at-- > 0 && places.size() > 1;) {
      Places others = places;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      Solved solved = plan(instance_with(others), full_, nullptr);
      if (!has_action(solved)) continue;
      places = std::move(others);
      starts = std::move(solved.found.starts);
      at = places.size();
    }
    add_opening(places, starts);
  }

  // It counts only when a plan from nothing has the action too. Where the least that the quick
  // search found is not enough for that, half as much again and so on.
  void confirm(Places places) {
    constexpr int most_tries = 3;
    Probe& last = places.back();
    for (int tried = 0; tried < most_tries; ++tried) {
      const Solved solved = plan(instance_with(places), full_, nullptr);
      if (has_action(solved)) {
        add_needed(std::move(places), solved.found.starts);
        return;
      }
      const bool grows = last.change.kind != ChangeKind::steering;
      if (!grows || last.change.amount == 0) return;
      last.change.amount += (last.change.amount / last.step + 1) / 2 * last.step;
      if (last.change.kind == ChangeKind::horizon && last.change.amount > last.most) return;
    }
  }

  const Model& model_;
  const Instance& instance_;
  const Starts& present_;
  ActionIndex action_;
  const std::vector<Shortage>& shortages_;
  Effort quick_;
  Effort full_;
  const Watcher& watcher_;
  std::size_t expected_plans_ = plans_an_action;
  Starts forced_;  // the plan with the action decided, where there is one
  WhatIf result_;
};

}  // namespace

WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const std::vector<Shortage>& shortages,
                         const Effort& quick, const Effort& full, const Watcher& watcher) {
  return OpeningSearch(model, instance, present, action, shortages, quick, full, watcher).run();
}

std::optional<Counterplan> plan_without(const Model& model, const Instance& instance,
                                        const Starts& present, ActionIndex action,
                                        const Effort& effort, const Watcher& watcher) {
  if (instance.actions[action].mandatory) return std::nullopt;
  // Not by the status of the profile, after which other steps count: searched and measured alike.
  Instance without = instance;
  without.actions[action].state = ActionState::excluded;
  return compared(model, instance, present, action, solve(without, effort, &present, watcher));
}

}  // namespace weerbaar
