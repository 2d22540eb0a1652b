// SPDX-License-Identifier: EUPL-1.2
// The graph of `vereist` over the actions of one municipality.
#pragma once

#include "model/graph.h"
#include "planner/instance/instance.h"

namespace weerbaar {

Graph precedence_graph(const Instance& instance);

}  // namespace weerbaar
