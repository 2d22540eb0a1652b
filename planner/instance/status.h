// SPDX-License-Identifier: EUPL-1.2
// What the profile says of an action, and where.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// Its status: that of its own entry goes before that of the whole measure. Null: nothing is said.
const Status* status_of(const Profile& profile, MeasureIndex measure,
                        std::optional<EntryIndex> entry);

// Where the user settled the action, else where the catalog names it.
SourceSpan place_of_action(const Model& model, const Action& action);

}  // namespace weerbaar
