// Building the ladders: which steps are in place, which actions they ask, what they are worth. The
// sections "Steps" and "What a plan is worth" of the planning model.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// Makes blocks and ladders of the actions, and marks the actions that count as finished because
// their steps are in place. The actions have their states by the profile and by conditions.
void build_ladders(const Model& model, Instance& instance);

// Of processes 3 when they may be out for a day at most, 2 for a week, else 1; of others 1.
int weight_of(EntryKind kind, const Entry& entry);

// What the entries of a block are; none: it has no entries.
std::optional<EntryKind> entry_kind_of(const Catalog& catalog, BlockIndex block);

}  // namespace weerbaar
