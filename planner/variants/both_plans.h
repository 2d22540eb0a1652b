// SPDX-License-Identifier: EUPL-1.2
// Two inputs planned beside each other, so that what is told of them does not hang on which of the
// two is named first.
#pragma once

#include "planner/plan/replan.h"

namespace weerbaar {

// One of the two, with the best plan that was found for it alone.
struct PlannedAlone {
  const Model& model;
  const Instance& instance;
  Starts starts;
};

// Which of the plans stays near to the other; neither when they are one plan, or far apart.
enum class Follower { neither, was, becomes };

struct BothPlans {
  Starts was;
  Starts becomes;
  Follower follower = Follower::neither;
  // How the plan of Was could go on with the input of Wordt: the price of keeping to it.
  Replan replan;
};

// One of the two plans is the best that is known, and the other goes on with it by the rule of the
// keeping margin: so chance in a search is no difference. Which of the two follows is settled by
// the plans and never by their order: the way with which fewer actions differ; then the one that
// gives up the smaller part of the best value; then the earlier sequence of starts leads.
BothPlans plan_both(const PlannedAlone& was, const PlannedAlone& becomes);

}  // namespace weerbaar
