// SPDX-License-Identifier: EUPL-1.2
// What would change a choice: what planning again showed, as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/pillar.h"
#include "planner/instance/input_change.h"
#include "planner/instance/starts.h"

namespace weerbaar {

struct Opening {
  std::vector<InputChange> changes;  // one; several, all needed, only where no single one is enough
  Shift shift;                       // what else the new plan does
  PerPillar<int> marks{};            // after it, in hundredths
  PerPillar<int> present_marks{};    // after the present plan, by the same measure
  // What the present plan is worth with the changes, and how much less the new one is. Both 0 with
  // another end, which makes every plan worth something else.
  std::int64_t present_value = 0;
  std::int64_t loss = 0;
};

// The best plan found with a decision for an action, or without it, beside the present plan.
struct Counterplan {
  ActionIndex action = 0;
  std::int64_t present_value = 0;  // by the same measure as the other
  std::int64_t loss = 0;           // of that, in the other plan
  Shift shift;
  PerPillar<int> marks{};          // after the other plan, in hundredths
  PerPillar<int> present_marks{};  // after the present one, by the same measure
};

struct WhatIf {
  ActionIndex action = 0;
  std::vector<Opening> openings;               // at most one of each kind of change and role
  bool not_found_at_all = false;               // not found, even with plenty of money and hours
  std::optional<Counterplan> forced;           // with the action decided; none: no plan with it
  Possibility with_it = Possibility::unknown;  // can it be decided at all?
  int plans = 0;                               // made to find all this
};

// All of that for one action, or for the first four of a measure.
struct Advice {
  std::vector<WhatIf> left_out;
  std::vector<Counterplan> chosen;
  std::vector<ActionIndex> none_without;  // chosen, and no plan without it was found
};

}  // namespace weerbaar
