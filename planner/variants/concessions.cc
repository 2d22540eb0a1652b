// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/concessions.h"

#include <algorithm>

#include "planner/instance/links.h"
#include "planner/variants/wishes.h"

namespace weerbaar {

namespace {

bool is_let_go(const PlanOnTheTable& plan, const LadderStep& step,
               const std::vector<Concession>& concessions) {
  return std::any_of(concessions.begin(), concessions.end(), [&](const Concession& each) {
    if (!each.wish) return step == each.step;
    const PartyWish& wish = plan.wishes[*each.wish];
    if (!wish.wanted) return false;
    const Ladder& ladder = plan.instance.ladders[step.ladder];
    for (int k = 1; k <= step.step; ++k)
      for (const std::vector<ActionIndex>& need : ladder.step(k).needs)
        for (const ActionIndex a : need)
          if (std::binary_search(wish.actions.begin(), wish.actions.end(), a)) return true;
    return false;
  });
}

void exclude(const LadderStep& step, Instance& kept) {
  for (const std::vector<ActionIndex>& need : kept.ladders[step.ladder].step(step.step).needs) {
    if (std::any_of(need.begin(), need.end(),
                    [&](ActionIndex a) { return kept.actions[a].mandatory; }))
      continue;
    for (const ActionIndex a : need)
      if (kept.actions[a].state == ActionState::open) kept.actions[a].state = ActionState::excluded;
  }
}

Instance kept_without(const PlanOnTheTable& plan, const std::vector<Concession>& concessions) {
  std::vector<bool> binds = plan.binds;
  for (const Concession& each : concessions)
    if (each.wish) binds[*each.wish] = false;
  Instance kept = with_wishes(plan.instance, plan.wishes, binds);
  for (const LadderStep& step : plan.steps) {
    if (is_let_go(plan, step, concessions)) continue;
    for (const std::vector<ActionIndex>& need : kept.ladders[step.ladder].step(step.step).needs)
      for (const ActionIndex a : need)
        if (contains(plan.starts, a)) kept.actions[a].settled = true;
  }
  mark_mandatory(kept);
  return kept;
}

}  // namespace

PlanOnTheTable plan_on_the_table(const Instance& instance, const PartiesResult& result,
                                 const Starts& starts) {
  PlanOnTheTable plan{instance, result.wishes, {}, starts, steps_in(instance, starts)};
  for (WishIndex w = 0; w < result.wishes.size(); ++w)
    plan.binds.push_back(result.fit.binds[w] && is_met(instance, result.wishes[w], starts));
  return plan;
}

bool can_let_go(const PlanOnTheTable& plan, const LadderStep& step) {
  const Instance kept = kept_without(plan, {{0, std::nullopt, step}});
  const auto& needs = plan.instance.ladders[step.ladder].step(step.step).needs;
  return std::any_of(needs.begin(), needs.end(), [&](const std::vector<ActionIndex>& need) {
    return std::none_of(need.begin(), need.end(),
                        [&](ActionIndex a) { return kept.actions[a].mandatory; });
  });
}

Instance shut_without(const PlanOnTheTable& plan, const std::vector<Concession>& concessions) {
  Instance kept = kept_without(plan, concessions);
  for (const Concession& each : concessions)
    if (!each.wish) exclude(each.step, kept);
  return kept;
}

bool are_given(const PlanOnTheTable& plan, const std::vector<Concession>& concessions,
               const Starts& after) {
  return std::all_of(concessions.begin(), concessions.end(), [&](const Concession& each) {
    return each.wish ? !is_met(plan.instance, plan.wishes[*each.wish], after)
                     : !has_step(plan.instance, after, each.step);
  });
}

}  // namespace weerbaar
