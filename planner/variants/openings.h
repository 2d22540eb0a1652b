// SPDX-License-Identifier: EUPL-1.2
// The least change of one kind, or of several kinds together, after which a new plan has an action.
// No question hangs on another, so that they may be asked in any order, or side by side.
#pragma once

#include <optional>
#include <vector>

#include "planner/plan/what_if_result.h"
#include "planner/variants/planned_well.h"
#include "planner/variants/probe.h"

namespace weerbaar {

struct OpeningQuestion {
  const Model& model;
  const Instance& instance;
  const Starts& present;  // the plan that does not have it
  ActionIndex action = 0;
  Effort quick;              // for the search, which starts from the present plan
  Effort full;               // for the proof, a plan from nothing as `weerbaar plan` makes it
  NextWatcher next_watcher;  // may be called by several threads at once, as these questions may
};

// The action and the prerequisites that the present plan does not have.
std::vector<ActionIndex> missing_chain(const OpeningQuestion& question);

// Of several places for the same kind of change, the one that takes least together. Where it is not
// enough everywhere, it is not tried in a part. None, here and below: not found.
std::optional<Opening> opening_in(const OpeningQuestion& question, const Places& places);

// As few hours less of steering as are enough.
std::optional<Opening> opening_by_less_steering(const OpeningQuestion& question);

// Money of this line that is left over in a year before may be all that is short.
std::optional<Opening> opening_by_carrying_over(const OpeningQuestion& question, LabelIndex label);

struct OpeningTogether {
  bool is_found_with_plenty = false;
  std::optional<Opening> least;
};
// Enough of everything, then the least of each in turn; what is not needed at all goes.
OpeningTogether opening_together(const OpeningQuestion& question, const std::vector<Places>& kinds);

// An action that is excluded, once it is not: it counts only when the best plan known has it.
std::optional<Opening> opening_by_admitting(const OpeningQuestion& question,
                                            const std::vector<Starts>& known);

}  // namespace weerbaar
