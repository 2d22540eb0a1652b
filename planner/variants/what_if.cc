#include "planner/variants/what_if.h"

#include <algorithm>

#include "model/format.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr int longest_wait = 24;         // months that the end may move
constexpr std::size_t most_advised = 4;  // actions of one measure
// About how many plans it takes to find what lets an action in, and one kind of means of that: as
// counted in the examples. Only who waits for it is told.
constexpr std::size_t plans_an_action = 40;
constexpr std::size_t plans_a_kind = 9;

// The action and the prerequisites that the present plan does not have.
std::vector<ActionIndex> missing_chain(const Instance& instance, const Starts& present,
                                       ActionIndex action) {
  std::vector<ActionIndex> chain = {action};
  for (std::size_t at = 0; at < chain.size(); ++at)
    for (const ActionIndex before : instance.actions[chain[at]].requires_)
      if (instance.actions[before].state != State::finished && !contains(present, before) &&
          std::find(chain.begin(), chain.end(), before) == chain.end())
        chain.push_back(before);
  return chain;
}

// About a twentieth of the amount: 1, 2 or 5 with noughts.
std::int64_t round_step(std::int64_t amount) {
  std::int64_t step = 1;
  for (std::int64_t unit = 1; unit * 20 <= amount; unit *= 10)
    for (const std::int64_t each : {unit, 2 * unit, 5 * unit})
      if (each * 20 <= amount) step = each;
  return step;
}

std::optional<Decided> beside(const Instance& instance, const Starts& present, ActionIndex action,
                              const Solved& other) {
  if (other.possibility != Possibility::possible) return std::nullopt;
  Decided decided{action, value_of(instance, present) - value_of(instance, other.found.starts),
                  shift_between(present, other.found.starts)};
  for (std::vector<ActionIndex>* list : {&decided.shift.in, &decided.shift.out})
    list->erase(std::remove(list->begin(), list->end(), action), list->end());
  return decided;
}

class Asker {
 public:
  Asker(const Model& model, const Instance& instance, const Starts& present, ActionIndex action,
        const Effort& quick, const Effort& full, const Watcher& watcher)
      : model_(model),
        instance_(instance),
        present_(present),
        action_(action),
        quick_(quick),
        full_(full),
        watcher_(watcher) {
    result_.action = action;
  }

  WhatIf run() {
    force();
    if (instance_.actions[action_].state == State::excluded) {
      settle({{{.kind = ChangeKind::admit, .action = action_}, 1, 0}});
      return std::move(result_);
    }
    const std::vector<Asks> kinds = kinds_of_means();
    std::size_t kinds_left = kinds.size() + 1;  // and the horizon
    for (const Asks& kind : kinds) {
      expect_kinds(kinds_left--);
      settle_least(kind);
    }
    expect_kinds(kinds_left);
    const std::int64_t most = std::min<std::int64_t>(longest_wait, max_months - instance_.months);
    if (most > 0) settle_least({{{.kind = ChangeKind::horizon}, 1, most, most / 2}});
    if (result_.openings.empty()) settle_together(kinds);
    return std::move(result_);
  }

 private:
  struct Ask {
    InputChange change;
    std::int64_t step = 1;
    std::int64_t most = 0;  // more than this never helps
    std::int64_t own = 0;   // about what the action itself asks
  };
  using Asks = std::vector<Ask>;  // places for the same kind of change; the last one is the widest

  void expect_kinds(std::size_t count) {
    expected_plans_ = static_cast<std::size_t>(result_.plans) + count * plans_a_kind;
  }

  Solved plan(const Instance& instance, const Effort& effort, const Starts* known) {
    const auto done = static_cast<std::size_t>(result_.plans++);
    return solve(instance, effort, known,
                 among_plans(watcher_, done, std::max(done + 1, expected_plans_)));
  }

  void force() {
    Instance decided = instance_;
    decided.actions[action_].state = State::decided;
    decided.actions[action_].settled = true;
    mark_mandatory(decided);
    const Solved solved = plan(decided, full_, nullptr);
    result_.with_it = solved.possibility;
    result_.forced = beside(instance_, present_, action_, solved);
  }

  // Money of both kinds and the hours of the roles, as far as the action and what it misses ask
  // them.
  std::vector<Asks> kinds_of_means() const {
    const std::vector<ActionIndex> chain = missing_chain(instance_, present_, action_);
    std::vector<Asks> kinds;
    add_money(chain, ChangeKind::one_off, &Action::one_off, kinds);
    add_money(chain, ChangeKind::structural, &Action::structural, kinds);
    std::vector<RoleIndex> roles;
    for (const ActionIndex a : chain)
      roles.push_back(instance_.actions[a].owner);
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    for (const RoleIndex role : roles)
      if (instance_.capacity[role]) kinds.push_back(hours_of(role, chain));
    return kinds;
  }

  // One-off money in one year or in all; structural money from a year on, as it is asked for every
  // year after.
  void add_money(const std::vector<ActionIndex>& chain, ChangeKind kind,
                 std::int64_t Action::* amount, std::vector<Asks>& kinds) const {
    std::int64_t asked = 0;
    for (const ActionIndex a : chain)
      asked += instance_.actions[a].*amount;
    if (asked == 0) return;
    std::int64_t all = 0;
    for (const Action& each : instance_.actions)
      if (each.state != State::finished) all += each.*amount;
    Asks asks;
    const std::size_t last = instance_.years.size() - 1;
    const auto add = [&](std::size_t from, std::size_t to) {
      asks.push_back(
          {{.kind = kind, .first_year = from, .last_year = to}, round_step(asked), all, asked});
    };
    for (std::size_t year = last + 1; year-- > 0;)
      add(year, kind == ChangeKind::structural ? last : year);
    if (kind == ChangeKind::one_off && last > 0) add(0, last);
    kinds.push_back(std::move(asks));
  }

  Asks hours_of(RoleIndex role, const std::vector<ActionIndex>& chain) const {
    std::int64_t own = 0;  // in a busy month
    for (const ActionIndex a : chain)
      if (instance_.actions[a].owner == role)
        own += spread(instance_.actions[a].hours, instance_.actions[a].duration, 0);
    std::int64_t all = 0;
    for (const Action& each : instance_.actions)
      if (each.owner == role && each.state != State::finished)
        all += each.hours + each.upkeep_hours;
    Asks asks;
    const std::size_t last = instance_.years.size() - 1;
    const auto add = [&](std::size_t from, std::size_t to) {
      asks.push_back(
          {{.kind = ChangeKind::hours, .first_year = from, .last_year = to, .role = role},
           1,
           all,
           own});
    };
    for (std::size_t year = 0; year <= last; ++year)
      add(year, year);
    if (last > 0) add(0, last);
    return asks;
  }

  // Of several places for the same kind of change, the one that takes least together.
  void settle_least(const Asks& asks) {
    std::optional<Ask> best;
    for (Ask ask : asks) {
      std::int64_t limit = ask.most / ask.step + 1;  // steps
      if (best) {
        const std::int64_t total = burden(best->change) * best->change.amount;
        limit = std::min(limit, (total - 1) / (burden(ask.change) * ask.step));
      }
      const std::int64_t steps = least_steps(instance_, ask, limit);
      if (steps == 0) continue;
      ask.change.amount = steps * ask.step;
      best = ask;
    }
    if (best) settle({*best});
  }

  // Enough of everything, then the least of each in turn; what is not needed at all goes.
  void settle_together(const std::vector<Asks>& kinds) {
    Asks all;
    for (const Asks& kind : kinds)
      all.push_back(kind.back());
    const auto enough_with = [&](std::int64_t Ask::* amount) {
      for (Ask& ask : all)
        ask.change.amount = (ask.*amount / ask.step + 1) * ask.step;
      return works(with(all));
    };
    if (all.empty() || (!enough_with(&Ask::own) && !enough_with(&Ask::most))) {
      result_.out_of_reach = true;
      return;
    }
    for (std::size_t at = all.size(); at-- > 0;) {
      Asks others = all;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      const Instance base = with(others);
      if (works(base)) {
        all = std::move(others);
        continue;
      }
      const std::int64_t steps = least_steps(base, all[at], all[at].change.amount / all[at].step);
      if (steps > 0) all[at].change.amount = steps * all[at].step;
    }
    if (!all.empty()) settle(all);
  }

  // How many times the amount is paid or worked.
  std::int64_t burden(const InputChange& change) const {
    if (change.kind == ChangeKind::horizon) return 1;
    const auto count = static_cast<std::int64_t>(change.last_year - change.first_year + 1);
    if (change.kind != ChangeKind::hours) return count;
    return std::count_if(instance_.year_of.begin(), instance_.year_of.end(), [&](int year) {
      return change.first_year <= static_cast<std::size_t>(year) &&
             static_cast<std::size_t>(year) <= change.last_year;
    });
  }

  Instance with(const Asks& asks) const {
    Instance instance = instance_;
    for (const Ask& ask : asks)
      instance = with_change(model_, instance, ask.change);
    return instance;
  }

  bool has_it(const Solved& solved) const {
    return solved.possibility == Possibility::possible && contains(solved.found.starts, action_);
  }

  bool works(const Instance& instance) { return has_it(plan(instance, quick_, &present_)); }

  // 0: not with up to `limit` steps.
  std::int64_t least_steps(const Instance& base, const Ask& ask, std::int64_t limit) {
    const auto enough_with = [&](std::int64_t steps) {
      InputChange change = ask.change;
      change.amount = steps * ask.step;
      return works(with_change(model_, base, change));
    };
    // With plenty of means other actions may take its place, so first about what it asks itself.
    std::int64_t enough = 0;
    for (const std::int64_t probe : {ask.own / ask.step, ask.own / ask.step / 4, limit})
      if (enough == 0 && 0 < probe && probe <= limit && enough_with(probe)) enough = probe;
    std::int64_t too_few = 0;
    for (std::int64_t steps = 1; steps < enough; steps *= 2) {
      if (enough_with(steps)) {
        enough = steps;
        break;
      }
      too_few = steps;
    }
    while (enough - too_few > 1) {
      const std::int64_t middle = too_few + (enough - too_few) / 2;
      (enough_with(middle) ? enough : too_few) = middle;
    }
    return enough;
  }

  // It counts only when a plan from nothing has the action too. Where the least that the quick
  // search found is not enough for that, half as much again and so on; then no step less is
  // claimed.
  void settle(Asks asks) {
    constexpr int most_tries = 3;
    Ask& last = asks.back();
    for (int tried = 0; tried < most_tries; ++tried) {
      const Solved solved = plan(with(asks), full_, nullptr);
      if (has_it(solved)) {
        Opening opening{
            {}, tried == 0 ? last.step : 0, shift_between(present_, solved.found.starts)};
        for (const Ask& ask : asks)
          opening.changes.push_back(ask.change);
        opening.shift.in.erase(
            std::find(opening.shift.in.begin(), opening.shift.in.end(), action_));
        result_.openings.push_back(std::move(opening));
        return;
      }
      if (last.change.amount == 0) return;
      last.change.amount += (last.change.amount / last.step + 1) / 2 * last.step;
    }
  }

  const Model& model_;
  const Instance& instance_;
  const Starts& present_;
  ActionIndex action_;
  Effort quick_;
  Effort full_;
  const Watcher& watcher_;
  std::size_t expected_plans_ = plans_an_action;
  WhatIf result_;
};

}  // namespace

WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const Effort& quick, const Effort& full,
                         const Watcher& watcher) {
  return Asker(model, instance, present, action, quick, full, watcher).run();
}

std::optional<Decided> plan_without(const Instance& instance, const Starts& present,
                                    ActionIndex action, const Effort& effort,
                                    const Watcher& watcher) {
  if (instance.actions[action].mandatory) return std::nullopt;
  Instance other = instance;
  other.actions[action].state = State::excluded;
  return beside(instance, present, action, solve(other, effort, &present, watcher));
}

bool can_be_asked(const Model& model, const std::string& id) {
  for (const Measure& measure : model.catalog.measures)
    if (measure.id == id) return true;
  Diagnostics reported;  // by load_and_check
  for (const Action& action : build_instance(model, reported).actions)
    if (action.id == id) return true;
  return false;
}

Advice advise(const Model& model, const Instance& instance, const Plan& plan, const std::string& id,
              std::int64_t evaluations, const Watcher& watcher) {
  const Effort full = effort_for(evaluations);
  // Some fifty quick plans that start from the present one take about as long as a few full ones.
  const Effort quick = effort_for(std::max<std::int64_t>(1, evaluations / 20));
  const Starts present = starts_of(instance, plan);
  std::vector<ActionIndex> asked;
  for (ActionIndex a = 0; a < instance.actions.size() && asked.size() < most_advised; ++a) {
    const Action& action = instance.actions[a];
    if (action.state != State::finished &&
        (action.id == id || model.catalog.measures[action.measure].id == id))
      asked.push_back(a);
  }
  Advice advice;
  std::size_t plans_done = 0;
  for (std::size_t at = 0; at < asked.size(); ++at) {
    const ActionIndex a = asked[at];
    std::size_t plans_after = 0;
    for (std::size_t later = at + 1; later < asked.size(); ++later)
      plans_after += contains(present, asked[later]) ? 1 : plans_an_action;
    const Watcher of_all = [&](Progress progress) {
      progress.plans_done += plans_done;
      progress.plans_in_all += plans_done + plans_after;
      return !watcher || watcher(progress);
    };
    if (!contains(present, a)) {
      advice.left_out.push_back(
          what_would_let_in(model, instance, present, a, quick, full, of_all));
      plans_done += static_cast<std::size_t>(advice.left_out.back().plans);
    } else {
      if (auto without = plan_without(instance, present, a, full, of_all))
        advice.chosen.push_back(std::move(*without));
      ++plans_done;
    }
  }
  return advice;
}

}  // namespace weerbaar
