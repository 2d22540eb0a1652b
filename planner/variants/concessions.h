// SPDX-License-Identifier: EUPL-1.2
// What stays of a plan when parties let go of some of it.
#pragma once

#include "planner/plan/parties_result.h"

namespace weerbaar {

// A plan of the result, as a start for talks; what is in it stays but for what is let go.
struct PlanOnTheTable {
  const Instance& instance;
  const std::vector<PartyWish>& wishes;
  std::vector<bool> binds;  // the wishes that the plan keeps
  const Starts& starts;
  std::vector<LadderStep> steps;  // of the plan
};

PlanOnTheTable plan_on_the_table(const Instance& instance, const PartiesResult& result,
                                 const Starts& starts);

// Some action of the step serves nothing else that stays and need not be there.
bool can_let_go(const PlanOnTheTable& plan, const LadderStep& step);

// The instance in which every step of the plan must stay but those that are let go, which cannot
// come back. With a wish for an action go the steps that ask it, and those above them.
Instance shut_without(const PlanOnTheTable& plan, const std::vector<Concession>& concessions);

// Each is let go indeed in a plan after it.
bool are_given(const PlanOnTheTable& plan, const std::vector<Concession>& concessions,
               const Starts& after);

}  // namespace weerbaar
