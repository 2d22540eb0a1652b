// SPDX-License-Identifier: EUPL-1.2
// The words for what another plan would do: which actions come and go, and after which change.
#pragma once

#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// "1 (Titel), Andere titel"; a long list is only counted.
std::string few_names(const Outcome& outcome, const std::vector<ActionIndex>& actions);

// "Dan komt erbij: A. Dan valt af: B."; or "".
std::string shift_text(const Outcome& outcome, const Shift& shift);

// The changes, and what they do to the plan.
std::string opening_text(const Outcome& outcome, const Opening& opening);

}  // namespace weerbaar
