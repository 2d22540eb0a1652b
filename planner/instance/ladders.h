// SPDX-License-Identifier: EUPL-1.2
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

// The process, chain partner or target group that a ladder is for; null: its block has one ladder.
const Entry* entry_of(const Model& model, const Ladder& ladder);

// The building blocks that the mark of a pillar is made of, in the order of the catalog.
std::vector<BlockIndex> blocks_of(const Catalog& catalog, const Instance& instance,
                                  PillarIndex pillar);

// The block that an action is told under: the first that its measure names. None: it belongs to no
// step, or that block does not count here.
std::optional<BlockIndex> home_block(const Model& model, const Instance& instance,
                                     ActionIndex action);

}  // namespace weerbaar
