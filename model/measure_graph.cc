// SPDX-License-Identifier: EUPL-1.2
#include "model/measure_graph.h"

#include <algorithm>

namespace weerbaar {

std::optional<BlockIndex> first_to_know(const Measure& measure) {
  if (measure.steps.empty() || measure.steps.front().step < 3 || measure.duty) return std::nullopt;
  return measure.steps.front().block;
}

std::vector<std::vector<MeasureIndex>> first_step_measures(const Catalog& catalog) {
  std::vector<std::vector<MeasureIndex>> measures(catalog.blocks.size());
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m)
    for (const StepOf& step : catalog.measures[m].steps)
      if (step.step == 1 && !catalog.measures[m].withdrawn) measures[step.block].push_back(m);
  return measures;
}

Graph precedence_graph(const Catalog& catalog) {
  Graph graph{catalog.measures.size(), {}};
  const std::vector<std::vector<MeasureIndex>> knowing = first_step_measures(catalog);
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m) {
    const Measure& measure = catalog.measures[m];
    if (measure.withdrawn) continue;
    for (const Requirement& requirement : measure.requirements)
      if (!requirement.of_previous && !catalog.measures[requirement.measure].withdrawn)
        graph.arcs.push_back({requirement.measure, m});
    if (const auto block = first_to_know(measure))
      for (const MeasureIndex first : knowing[*block])
        if (std::none_of(measure.requirements.begin(), measure.requirements.end(),
                         [first](const Requirement& each) {
                           return each.measure == first && !each.of_previous;
                         }))
          graph.arcs.push_back({first, m});
  }
  return graph;
}

}  // namespace weerbaar
