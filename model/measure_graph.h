// SPDX-License-Identifier: EUPL-1.2
// The graph of what goes first over the measures of a catalog.
#pragma once

#include "model/graph.h"
#include "model/model.h"

namespace weerbaar {

// Every `vereist`, also one with a condition, and "first know, then do". Without what is withdrawn,
// and without prerequisites on the entry before: those are arcs between actions, not measures.
Graph precedence_graph(const Catalog& catalog);

// The block of which the measure waits for step 1, if it does: its first named step is 3 or 4, and
// it is no duty.
std::optional<BlockIndex> first_to_know(const Measure& measure);

// By block: the measures of its step 1 that are not withdrawn, in the order of the catalog.
std::vector<std::vector<MeasureIndex>> first_step_measures(const Catalog& catalog);

}  // namespace weerbaar
