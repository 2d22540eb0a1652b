#include "model/measure_graph.h"

namespace weerbaar {

Graph precedence_graph(const Catalog& catalog) {
  Graph graph{catalog.measures.size(), {}};
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m) {
    const Measure& measure = catalog.measures[m];
    if (measure.withdrawn) continue;
    for (const Requirement& requirement : measure.requirements)
      if (!requirement.of_previous && !catalog.measures[requirement.measure].withdrawn)
        graph.arcs.push_back({requirement.measure, m});
  }
  return graph;
}

}  // namespace weerbaar
