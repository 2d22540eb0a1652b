// The graph of `vereist` over the measures of a catalog.
#pragma once

#include "model/graph.h"
#include "model/model.h"

namespace weerbaar {

// With every conditional prerequisite, without what is withdrawn, and without prerequisites on the
// entry before: those are arcs between actions, not between measures.
Graph precedence_graph(const Catalog& catalog);

}  // namespace weerbaar
