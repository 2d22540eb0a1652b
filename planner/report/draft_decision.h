// SPDX-License-Identifier: EUPL-1.2
// A draft of the decision that makes the plan hold: its points together name all that the plan
// asks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// Sentences, to be numbered: the board first, then the council, then what asks no decision.
std::vector<std::string> draft_decision_points(const Outcome& outcome);

inline constexpr std::string_view draft_decision_note =
    "Dit is een voorzet. Kijk na wie bevoegd is en aan wie u het mandaat geeft.";

}  // namespace weerbaar
