// SPDX-License-Identifier: EUPL-1.2
// The actions of a plan as people count them: a measure that is done for several entries once.
#pragma once

#include <optional>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

using MeasureGroup = std::vector<const Planned*>;  // of one measure, by number; never empty

// Of the whole plan, by number.
std::vector<MeasureGroup> measure_groups(const Outcome& outcome);

// Those of a pillar that are told under one block, or under none.
std::vector<MeasureGroup> measure_groups(const Outcome& outcome, PillarIndex pillar,
                                         std::optional<BlockIndex> block);

// The process, chain partner or target group that an action is for; null: it is for none.
const Entry* entry_of_action(const Outcome& outcome, ActionIndex action);

}  // namespace weerbaar
