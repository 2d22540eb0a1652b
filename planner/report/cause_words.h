// SPDX-License-Identifier: EUPL-1.2
// The Dutch words for why a plan became another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/plan/compared_plans.h"

namespace weerbaar {

std::string_view word_for(CauseKind kind);  // "minder geld"

// What is different in the input: "Geld (algemeen): 2027 eenmalig was € 2.000, wordt € 1.000".
std::string cause_text(const ComparedPlans& compared, const Cause& cause);

// What it did to the plan: "erbij: Een campagne voeren", "later: Uitval oefenen"; or nothing.
std::vector<std::string> effect_parts(const PlanComparison& effect);

// The same, or why it did nothing, in one or more parts.
std::vector<std::string> effect_parts(const Cause& cause);

// What it does when nothing else is different, in short: "2 acties erbij, 1 valt af".
std::vector<std::string> alone_parts(const Cause& cause);

// It changed the plan, alone or in its turn, or what must be there no longer fits with it.
bool did_something(const Cause& cause);

// There is more than one difference of the input, so each may do something else alone.
bool has_alone(const Causes& causes);

}  // namespace weerbaar
