// SPDX-License-Identifier: EUPL-1.2
// The Dutch words for what more or less money brings, for the terminal and the page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// What the plan with all the money of now is worth: the measure of the others.
std::int64_t value_of_now(const Outcome& outcome, const std::vector<BudgetStep>& steps);

std::int64_t action_count(const BudgetPlan& plan);

// From where more money hardly brings anything, and who is the limit then.
std::vector<std::string> limit_sentences(const Outcome& outcome, const MoneyCurve& curve);

// What the nested plans are, and that a better plan than that of `weerbaar plan` was found, if so.
inline constexpr std::string_view nested_sentence =
    "Met behoud: wat er met minder geld al in het plan staat, blijft erin.";
std::string better_found_sentence(const Outcome& outcome, const std::vector<BudgetStep>& steps);

}  // namespace weerbaar
