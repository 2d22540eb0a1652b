// SPDX-License-Identifier: EUPL-1.2
// What is different from the plan that this one began at: in the input, in the actions, and in
// their numbers.
#pragma once

#include "planner/plan/outcome.h"
#include "planner/report/typed_table.h"

namespace weerbaar {

ReportTable input_change_table(const Outcome& outcome);

// By the month that each change concerns first.
ReportTable coming_and_going_table(const Outcome& outcome);
ReportTable moving_table(const Outcome& outcome);

// By old number, for who looks for one that stands in a decision; empty: all are as they were.
ReportTable old_number_table(const Outcome& outcome);

}  // namespace weerbaar
