// SPDX-License-Identifier: EUPL-1.2
// What changes from one plan to another, in words: the same on a page, in a table and in a
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "planner/plan/comparison.h"

namespace weerbaar {

std::string_view word_for(ActionChangeKind kind);    // "komt erbij"
bool is_in_place(const WasBecomes<StepFact>& step);  // in both
// What the words say of steps in place; empty: there is none.
std::string_view in_place_text(const PlanComparison& comparison);
std::string_view word_for(const WasBecomes<StepFact>& step);   // "wordt niet meer gehaald"
std::string step_owner(const WasBecomes<StepFact>& step);      // "Ketenafspraken (Netbeheerder)"
std::string count_sentence(const PlanComparison& comparison);  // "2 acties komen erbij; 1 valt af."

// That a mark rises with no more money, or falls with more, asks for a word; empty: it is not so.
std::string_view surprise_text(const PlanComparison& comparison);

}  // namespace weerbaar
