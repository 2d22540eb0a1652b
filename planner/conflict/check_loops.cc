#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/measure_graph.h"
#include "planner/conflict/check_instance.h"
#include "planner/instance/action_graph.h"

namespace weerbaar {

namespace {

// One finding a loop: its members, and the place of every `vereist` in it.
void report_loop(const Catalog& catalog, const std::vector<MeasureIndex>& members,
                 const std::set<std::pair<MeasureIndex, MeasureIndex>>& arcs,
                 Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  std::vector<Label> places;
  for (const MeasureIndex m : members) {
    const Measure& measure = catalog.measures[m];
    ids.push_back(measure.id);
    for (const Requirement& requirement : measure.requirements)
      if (arcs.contains({requirement.measure, m}))
        places.push_back({requirement.span, fmt::format("`{}` wacht op `{}`", measure.id,
                                                        catalog.measures[requirement.measure].id)});
    const auto asked_for = [&](MeasureIndex before) {
      return std::any_of(measure.requirements.begin(), measure.requirements.end(),
                         [&](const Requirement& each) { return each.measure == before; });
    };
    for (const auto& [before, after] : arcs)
      if (after == m && !asked_for(before) && !measure.steps.empty())
        places.push_back({measure.steps.front().span,
                          fmt::format("`{}` hoort bij stap {} en wacht op stap 1: `{}`", measure.id,
                                      measure.steps.front().step, catalog.measures[before].id)});
  }
  if (places.empty()) return;
  // The files people write come after those that they change, and are where they look first.
  std::stable_sort(places.begin(), places.end(),
                   [](const Label& a, const Label& b) { return a.span.file > b.span.file; });
  const SourceSpan first = places.front().span;
  diagnostics.report(
      {.code = Code::cycle,
       .message =
           fmt::format("deze maatregelen wachten in een kring op elkaar: {}", fmt::join(ids, ", ")),
       .span = first,
       .labels = std::move(places),
       .help = "haal een van deze regels bij `vereist` weg, of kies een andere stap"});
}

}  // namespace

void check_loops(const Catalog& catalog, Diagnostics& diagnostics) {
  const Graph graph = precedence_graph(catalog);
  for (const auto& loop : find_loops(graph)) {
    std::set<Arc> inside;
    for (const Arc& arc : graph.arcs)
      if (std::binary_search(loop.begin(), loop.end(), arc.first) &&
          std::binary_search(loop.begin(), loop.end(), arc.second))
        inside.insert(arc);
    report_loop(catalog, loop, inside, diagnostics);
  }
}

void check_loops(const Model& model, const Instance& instance, Diagnostics& diagnostics) {
  const Graph graph = precedence_graph(instance);
  std::set<std::vector<MeasureIndex>> reported;  // a loop of `per` measures is there once an entry
  for (const auto& loop : find_loops(graph)) {
    std::set<MeasureIndex> measures;
    for (const ActionIndex a : loop)
      measures.insert(instance.actions[a].measure);
    const std::vector<MeasureIndex> members(measures.begin(), measures.end());
    if (!reported.insert(members).second) continue;
    std::set<std::pair<MeasureIndex, MeasureIndex>> inside;
    for (const Arc& arc : graph.arcs)
      if (std::binary_search(loop.begin(), loop.end(), arc.first) &&
          std::binary_search(loop.begin(), loop.end(), arc.second))
        inside.insert({instance.actions[arc.first].measure, instance.actions[arc.second].measure});
    report_loop(model.catalog, members, inside, diagnostics);
  }
}

}  // namespace weerbaar
