// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/measure_graph.h"
#include "model/number_text.h"
#include "planner/conflict/check_instance.h"
#include "planner/instance/action_graph.h"

namespace weerbaar {

namespace {

using Members = std::vector<MeasureIndex>;                            // sorted
using MeasureArcs = std::set<std::pair<MeasureIndex, MeasureIndex>>;  // who waits, and for whom

constexpr std::size_t named_members = 20;

std::string names_of(const Catalog& catalog, const Members& members) {
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < std::min(members.size(), named_members); ++at)
    ids.push_back(catalog.measures[members[at]].id);
  std::string text = fmt::format("{}", fmt::join(ids, ", "));
  if (members.size() > named_members)
    text += fmt::format(" en nog {}",
                        dutch_count(static_cast<std::int64_t>(members.size() - named_members),
                                    "maatregel", "maatregelen"));
  return text;
}

// The places that make the measure wait for others of its loop.
void add_places(const Catalog& catalog, MeasureIndex m, const MeasureArcs& arcs,
                std::vector<Label>& places) {
  const Measure& measure = catalog.measures[m];
  std::set<MeasureIndex> asked_for;
  for (const Requirement& requirement : measure.requirements) {
    asked_for.insert(requirement.measure);
    if (arcs.contains({m, requirement.measure}))
      places.push_back({requirement.span, fmt::format("`{}` wacht op `{}`", measure.id,
                                                      catalog.measures[requirement.measure].id)});
  }
  if (measure.steps.empty()) return;
  for (auto arc = arcs.lower_bound({m, 0}); arc != arcs.end() && arc->first == m; ++arc)
    if (!asked_for.contains(arc->second))
      places.push_back({measure.steps.front().span,
                        fmt::format("`{}` hoort bij stap {} en wacht op stap 1: `{}`", measure.id,
                                    measure.steps.front().step, catalog.measures[arc->second].id)});
}

// One finding a loop: its members, and the place of every `vereist` in it.
void report_loop(const Catalog& catalog, const Members& members, const MeasureArcs& arcs,
                 Diagnostics& diagnostics) {
  std::vector<Label> places;
  for (const MeasureIndex m : members)
    add_places(catalog, m, arcs, places);
  if (places.empty()) return;
  // The files people write come after those that they change, and are where they look first.
  std::stable_sort(places.begin(), places.end(),
                   [](const Label& a, const Label& b) { return a.span.file > b.span.file; });
  const SourceSpan first = places.front().span;
  diagnostics.report(
      {.code = Code::cycle,
       .message = fmt::format("deze maatregelen wachten in een kring op elkaar: {}",
                              names_of(catalog, members)),
       .span = first,
       .labels = std::move(places),
       .help = "haal een van deze regels bij `vereist` weg, of kies een andere stap"});
}

// By loop: the arcs of the graph that are in it.
std::vector<std::vector<Arc>> arcs_of(const Graph& graph,
                                      const std::vector<std::vector<Vertex>>& loops) {
  std::vector<std::size_t> loop_of(graph.vertex_count, loops.size());
  for (std::size_t loop = 0; loop < loops.size(); ++loop)
    for (const Vertex vertex : loops[loop])
      loop_of[vertex] = loop;
  std::vector<std::vector<Arc>> inside(loops.size());
  for (const Arc& arc : graph.arcs)
    if (loop_of[arc.first] == loop_of[arc.second] && loop_of[arc.first] < loops.size())
      inside[loop_of[arc.first]].push_back(arc);
  return inside;
}

}  // namespace

void check_loops(const Catalog& catalog, Diagnostics& diagnostics) {
  const Graph graph = precedence_graph(catalog);
  const auto loops = find_loops(graph);
  const auto arcs = arcs_of(graph, loops);
  for (std::size_t loop = 0; loop < loops.size(); ++loop) {
    MeasureArcs waits;
    for (const auto& [before, after] : arcs[loop])
      waits.insert({after, before});
    report_loop(catalog, loops[loop], waits, diagnostics);
  }
}

void check_loops(const Model& model, const Instance& instance, Diagnostics& diagnostics) {
  const Graph graph = precedence_graph(instance);
  const auto loops = find_loops(graph);
  const auto arcs = arcs_of(graph, loops);
  std::set<Members> reported;  // a loop of `per` measures is there once an entry
  for (std::size_t loop = 0; loop < loops.size(); ++loop) {
    std::set<MeasureIndex> measures;
    for (const ActionIndex a : loops[loop])
      measures.insert(instance.actions[a].measure);
    const Members members(measures.begin(), measures.end());
    if (!reported.insert(members).second) continue;
    MeasureArcs waits;
    for (const auto& [before, after] : arcs[loop])
      waits.insert({instance.actions[after].measure, instance.actions[before].measure});
    report_loop(model.catalog, members, waits, diagnostics);
  }
}

}  // namespace weerbaar
