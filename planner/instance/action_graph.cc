// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/action_graph.h"

namespace weerbaar {

Graph precedence_graph(const Instance& instance) {
  Graph graph{instance.actions.size(), {}};
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    for (const ActionIndex before : instance.actions[a].requires_)
      graph.arcs.push_back({before, a});
  return graph;
}

}  // namespace weerbaar
