// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/parties_result.h"

#include <algorithm>

namespace weerbaar {

bool can_come(const Step& step) {
  return step.reachable && !step.complete && !step.passed_over;
}

std::vector<LadderStep> steps_in(const Instance& instance, const Starts& starts) {
  std::vector<LadderStep> steps;
  for (LadderIndex l = 0; l < instance.ladders.size(); ++l) {
    const Ladder& ladder = instance.ladders[l];
    const auto completions = completions_of(instance, ladder, starts);
    for (int k = 1; k <= static_cast<int>(step_count); ++k)
      if (can_come(ladder.step(k)) && completions[static_cast<std::size_t>(k - 1)] != not_reached)
        steps.push_back({l, k});
  }
  return steps;
}

bool has_step(const Instance& instance, const Starts& starts, const LadderStep& step) {
  return completions_of(instance, instance.ladders[step.ladder],
                        starts)[static_cast<std::size_t>(step.step - 1)] != not_reached;
}

bool is_met(const Instance& instance, const PartyWish& wish, const Starts& starts) {
  if (wish.state != PartyWish::State::open) return wish.state == PartyWish::State::settled;
  if (!wish.steps.empty())
    return std::all_of(wish.steps.begin(), wish.steps.end(), [&](const LadderStep& step) {
      return has_step(instance, starts, step) == wish.wanted;
    });
  return std::all_of(wish.actions.begin(), wish.actions.end(),
                     [&](ActionIndex a) { return contains(starts, a) == wish.wanted; });
}

bool any_wish_binds(const PartiesResult& result) {
  const std::vector<bool>& binds = result.fit.binds;
  return std::find(binds.begin(), binds.end(), true) != binds.end();
}

bool is_of_one_party(const PartiesResult& result, const WishClash& clash) {
  return std::any_of(result.parties.begin(), result.parties.end(), [&](const PartyPlan& plan) {
    return std::any_of(plan.fit.clashes.begin(), plan.fit.clashes.end(),
                       [&](const WishClash& own) { return own.wishes == clash.wishes; });
  });
}

}  // namespace weerbaar
