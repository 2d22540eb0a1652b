// SPDX-License-Identifier: EUPL-1.2
// What the steps of the ladders are worth, by the weights of their pillars: c of the planning
// model.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// What each pillar weighs. A profile says it by its priorities; a party, by its ranking.
using Weights = PerPillar<std::int64_t>;

Weights weights_of(const Profile& profile);

// Nothing else of an instance hangs on the weights: under other ones the same plans keep its rules,
// and only their value differs. The marks of the ladders are there.
void set_worth(const Catalog& catalog, const Weights& weights, Instance& instance);

}  // namespace weerbaar
