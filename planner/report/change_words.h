// SPDX-License-Identifier: EUPL-1.2
// What changes from one plan to another, in words: the same on a page, in a table and in a
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "planner/plan/comparison.h"

namespace weerbaar {

std::string_view word_for(ActionChangeKind kind);              // "komt erbij"
std::string_view word_for(const WasBecomes<StepFact>& step);   // "wordt niet meer gehaald"
std::string step_owner(const WasBecomes<StepFact>& step);      // "Ketenafspraken (Netbeheerder)"
std::string count_sentence(const PlanComparison& comparison);  // "2 acties komen erbij; 1 valt af."

}  // namespace weerbaar
