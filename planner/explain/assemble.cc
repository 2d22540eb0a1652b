// SPDX-License-Identifier: EUPL-1.2
#include "planner/explain/assemble.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "planner/instance/ladders.h"
#include "planner/instance/runs.h"
#include "planner/plan/money_use.h"

namespace weerbaar {

namespace {

std::vector<PillarResult> rank_pillars(const Model& model, const Instance& instance,
                                       const Starts& starts) {
  std::vector<PillarResult> pillars;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const PillarState& state = model.profile.pillars[p];
    PillarResult pillar;
    pillar.pillar = p;
    pillar.weight = weight_base - state.priority;
    pillar.shortfall = std::max(0, state.target - state.mark);
    pillar.urgency = std::int64_t{pillar.weight} * pillar.shortfall;
    pillar.mark = pillar_mark(model, instance, starts, p);
    pillars.push_back(std::move(pillar));
  }
  std::stable_sort(
      pillars.begin(), pillars.end(),
      [](const PillarResult& a, const PillarResult& b) { return a.urgency > b.urgency; });
  return pillars;
}

// As people read it: pillar by pillar, in it block by block, in it by time. The actions of one
// measure stand together, where the first of them starts, so that their numbers follow each other.
void number_actions(const Model& model, const Instance& instance, Plan& plan) {
  std::vector<std::size_t> place(pillar_count);
  for (std::size_t at = 0; at < plan.pillars.size(); ++at)
    place[plan.pillars[at].pillar] = at;
  std::map<MeasureIndex, int> first_start;
  for (const Planned& planned : plan.chosen) {
    const auto [at, added] =
        first_start.try_emplace(instance.actions[planned.action].measure, planned.start);
    if (!added) at->second = std::min(at->second, planned.start);
  }
  const auto order = [&](const Planned& planned) {
    const Action& action = instance.actions[planned.action];
    return std::tuple(
        place[action.pillar],
        home_block(model, instance, planned.action).value_or(model.catalog.blocks.size()),
        first_start.at(action.measure), action.measure, planned.start, planned.action);
  };
  std::sort(plan.chosen.begin(), plan.chosen.end(),
            [&](const Planned& a, const Planned& b) { return order(a) < order(b); });
  int number = 0;
  for (Planned& planned : plan.chosen) {
    planned.number = ++number;
    plan.pillars[place[instance.actions[planned.action].pillar]].actions.push_back(planned.action);
  }
}

void add_steps(const Instance& instance, const Starts& starts, Plan& plan) {
  for (LadderIndex l = 0; l < instance.ladders.size(); ++l) {
    const Ladder& ladder = instance.ladders[l];
    const auto completions = completions_of(instance, ladder, starts);
    for (std::size_t k = 0; k < step_count; ++k) {
      const Step& step = ladder.steps[k];
      if (completions[k] == not_reached || completions[k] == at_start || step.passed_over) continue;
      StepReached reached{l,
                          static_cast<int>(k) + 1,
                          completions[k],
                          step.worth * (instance.months - completions[k]),
                          0,
                          {}};
      for (const Planned& planned : plan.chosen)
        if (std::any_of(step.needs.begin(), step.needs.end(), [&](const auto& need) {
              return std::find(need.begin(), need.end(), planned.action) != need.end();
            }))
          reached.actions.push_back(planned.action);
      plan.steps.push_back(std::move(reached));
    }
  }
}

// Thousandths of V that add up to a thousand: the largest remainders get what rounding down left
// (Hamilton's method); of equals the first.
void add_shares(Plan& plan) {
  if (plan.value == 0) return;
  int left = 1000;
  std::vector<std::pair<std::int64_t, std::size_t>> remainders;
  for (std::size_t at = 0; at < plan.steps.size(); ++at) {
    StepReached& step = plan.steps[at];
    step.per_mille = static_cast<int>(step.gain * 1000 / plan.value);
    left -= step.per_mille;
    remainders.emplace_back(-(step.gain * 1000 % plan.value), at);
  }
  std::sort(remainders.begin(), remainders.end());
  for (std::size_t at = 0; at < remainders.size() && left > 0; ++at, --left)
    ++plan.steps[remainders[at].second].per_mille;
}

std::vector<RoleUse> use_of_roles(const Problem& problem, const Starts& starts) {
  const Instance& instance = problem.instance;
  const std::size_t roles = instance.capacity.size();
  const auto months = static_cast<std::size_t>(problem.months);
  std::vector<std::vector<std::int64_t>> used(roles + 1, std::vector<std::int64_t>(months));
  std::vector<bool> works(roles + 1, false);
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (!contains(starts, a)) continue;
    for (const RoleHours& asked : hours_of(instance, instance.actions[a], starts[a])) {
      const std::size_t at = asked.steering_apart ? roles : asked.role;
      works[at] = true;
      for (std::size_t month = 0; month < months; ++month)
        used[at][month] += asked.hours[month];
    }
  }
  std::vector<RoleUse> uses;
  const auto add = [&](std::size_t at, const RoleUse& use, auto available) {
    for (std::size_t month = 0; month < months; ++month) {
      uses.push_back(use);
      uses.back().month = static_cast<int>(month);
      uses.back().available = available(month);
      uses.back().used = used[at][month];
    }
  };
  for (RoleIndex role = 0; role < roles; ++role) {
    const auto& capacity = instance.capacity[role];
    if (capacity || works[role])
      add(role, {.role = role}, [&](std::size_t month) {
        return capacity ? std::optional((*capacity)[month]) : std::nullopt;
      });
    if (role == instance.steering.role && works[roles])
      add(roles, {.role = role, .steering_apart = true},
          [&](std::size_t) { return std::optional(instance.steering.hours_without_line); });
  }
  return uses;
}

}  // namespace

Plan assemble(const Model& model, const Problem& problem, const SearchResult& found,
              std::int64_t bound) {
  const Instance& instance = problem.instance;
  Plan plan;
  plan.value = found.score.value;
  plan.total_cost = found.score.cost;
  plan.evaluations = found.evaluations;
  plan.bound = bound;
  plan.proven_optimal = plan.value == plan.bound;
  plan.pillars = rank_pillars(model, instance, found.starts);
  plan.blocks = block_marks(instance, found.starts);

  Ledger ledger(problem);
  for (ActionIndex a = 0; a < found.starts.size(); ++a)
    if (contains(found.starts, a)) ledger.book(a, found.starts[a]);
  plan.chosen = planned_from(instance, found.starts);
  number_actions(model, instance, plan);
  add_steps(instance, found.starts, plan);
  add_shares(plan);
  explain_chosen(problem, found.starts, ledger, plan);
  plan.left_out = explain_left_out(problem, found.starts, ledger);
  plan.next = explain_next(problem, found.starts, ledger);
  plan.money = use_of_money(instance, found.starts);
  plan.roles = use_of_roles(problem, found.starts);
  return plan;
}

}  // namespace weerbaar
