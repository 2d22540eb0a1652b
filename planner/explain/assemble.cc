#include "planner/explain/assemble.h"

#include <algorithm>
#include <tuple>

namespace weerbaar {

namespace {

std::vector<PillarResult> rank_pillars(const Instance& instance) {
  std::vector<PillarResult> pillars;
  for (PillarIndex p = 0; p < pillar_count; ++p)
    pillars.push_back({p, std::int64_t{instance.weight[p]} * instance.shortfall[p], 0, {}, {}});
  std::stable_sort(
      pillars.begin(), pillars.end(),
      [](const PillarResult& a, const PillarResult& b) { return a.urgency > b.urgency; });
  return pillars;
}

// The terms of every chosen action. Actions count in the order of (finish, start, id), so that the
// differences of squares telescope: together they are exactly the plan's value.
void add_gains(const Instance& instance, Plan& plan) {
  std::vector<Planned*> order;
  for (Planned& planned : plan.chosen)
    order.push_back(&planned);
  std::sort(order.begin(), order.end(), [](const Planned* a, const Planned* b) {
    return std::tie(a->finish, a->start, a->action) < std::tie(b->finish, b->start, b->action);
  });
  PerPillar<int> left = instance.shortfall;
  for (Planned* planned : order) {
    const Action& action = instance.actions[planned->action];
    planned->main_pillar = action.first_pillar;
    std::int64_t largest = 0;
    for (PillarIndex p = 0; p < pillar_count; ++p) {
      const std::int64_t before = left[p];
      const std::int64_t after = std::max<std::int64_t>(0, before - action.effect[p]);
      if (before == after) continue;
      const int months = instance.months - std::max(0, planned->finish);
      const std::int64_t gain =
          std::int64_t{instance.weight[p]} * months * (before * before - after * after);
      planned->terms.push_back(
          {p, static_cast<int>(before), static_cast<int>(after), months, gain});
      planned->gain += gain;
      left[p] = static_cast<int>(after);
      if (gain <= largest) continue;
      largest = gain;
      planned->main_pillar = p;
    }
  }
}

void number_actions(const Instance& instance, Plan& plan) {
  std::vector<std::size_t> place(pillar_count);
  for (std::size_t at = 0; at < plan.pillars.size(); ++at)
    place[plan.pillars[at].pillar] = at;
  std::sort(plan.chosen.begin(), plan.chosen.end(), [&](const Planned& a, const Planned& b) {
    return std::tie(place[a.main_pillar], a.start, a.action) <
           std::tie(place[b.main_pillar], b.start, b.action);
  });
  int number = 0;
  for (Planned& planned : plan.chosen) {
    planned.number = ++number;
    for (PillarResult& pillar : plan.pillars) {
      if (pillar.pillar == planned.main_pillar)
        pillar.actions.push_back(planned.action);
      else if (instance.actions[planned.action].effect[pillar.pillar] > 0)
        pillar.also.push_back(planned.action);
    }
  }
}

// The mark is what the shortfall leaves of the target: effects beyond the target do not count.
void add_final_marks(const Instance& instance, Plan& plan) {
  for (PillarResult& pillar : plan.pillars) {
    int effect = 0;
    for (const Planned& planned : plan.chosen)
      effect += instance.actions[planned.action].effect[pillar.pillar];
    pillar.gained = std::min(effect, instance.shortfall[pillar.pillar]);
  }
}

// A label's own money pays first; what it lacks weighs on the general line. Money left over goes
// on to the next year where the profile says so.
void add_line(const Problem& problem, const Ledger& ledger, bool one_off,
              std::vector<MoneyUse>& uses) {
  const Instance& instance = problem.instance;
  const bool carry_over = one_off && instance.carry_over;
  std::vector<std::int64_t> kept(problem.label_count, 0);
  for (std::size_t y = 0; y < problem.years; ++y) {
    std::int64_t excess = 0;
    for (LabelIndex turn = 1; turn <= problem.label_count; ++turn) {
      const LabelIndex label = turn % problem.label_count;  // the general line last
      const Money& money = instance.money[label];
      const std::int64_t available =
          kept[label] + (one_off ? money.one_off[y] : money.structural[y]);
      const std::int64_t need =
          one_off ? ledger.one_off_used(label, y) : ledger.structural_used(label, y);
      const std::int64_t used = label == 0 ? need + excess : std::min(need, available);
      if (label != 0) excess += need - used;
      kept[label] = carry_over ? available - used : 0;
      MoneyUse& use = uses[y * problem.label_count + label];
      (one_off ? use.one_off_available : use.structural_available) = available;
      (one_off ? use.one_off_used : use.structural_used) = used;
    }
  }
}

std::vector<MoneyUse> use_of_money(const Problem& problem, const Ledger& ledger) {
  std::vector<MoneyUse> uses;
  for (const int year : problem.instance.years)
    for (LabelIndex label = 0; label < problem.label_count; ++label)
      uses.push_back({year, label, 0, 0, 0, 0});
  add_line(problem, ledger, true, uses);
  add_line(problem, ledger, false, uses);
  return uses;
}

std::vector<RoleUse> use_of_roles(const Problem& problem, const Starts& starts) {
  const Instance& instance = problem.instance;
  std::vector<std::int64_t> used(problem.role_count * problem.stride, 0);
  std::vector<bool> works(problem.role_count, false);
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (starts[a] == not_chosen) continue;
    const Problem::Item& item = problem.items[a];
    const std::size_t row = row_of(item, starts[a]);
    works[item.role] = true;
    for (std::size_t month = 0; month < problem.stride; ++month)
      used[item.role * problem.stride + month] += problem.hours[row * problem.stride + month];
  }
  std::vector<RoleUse> uses;
  for (RoleIndex role = 0; role < problem.role_count; ++role) {
    if (!instance.capacity[role] && !works[role]) continue;
    for (int month = 0; month < problem.months; ++month) {
      const auto m = static_cast<std::size_t>(month);
      std::optional<std::int64_t> available;
      if (instance.capacity[role]) available = (*instance.capacity[role])[m];
      uses.push_back({role, month, available, used[role * problem.stride + m]});
    }
  }
  return uses;
}

}  // namespace

Plan assemble(const Problem& problem, const SearchResult& found, std::int64_t bound) {
  const Instance& instance = problem.instance;
  Plan plan;
  plan.value = found.score.value;
  plan.total_cost = found.score.cost;
  plan.evaluations = found.evaluations;
  plan.bound = bound;
  plan.proven_optimal = plan.value == plan.bound;
  plan.pillars = rank_pillars(instance);

  Ledger ledger(problem);
  for (ActionIndex a = 0; a < found.starts.size(); ++a)
    if (contains(found.starts, a)) ledger.book(a, found.starts[a]);
  plan.chosen = planned_from(instance, found.starts);
  add_gains(instance, plan);
  number_actions(instance, plan);
  add_final_marks(instance, plan);
  explain_chosen(problem, found.starts, ledger, plan);
  plan.left_out = explain_left_out(problem, found.starts, ledger);
  plan.money = use_of_money(problem, ledger);
  plan.roles = use_of_roles(problem, found.starts);
  return plan;
}

}  // namespace weerbaar
