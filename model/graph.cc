// SPDX-License-Identifier: EUPL-1.2
// Vertices are indices; an arc u -> v says that v waits for u.
//
// Loops are the strongly connected components of Tarjan's algorithm, O(V + E). The topological
// order is Kahn's with a heap, so that ties go to the smaller index: Boost's own order is valid but
// depends on the order of the arcs. Who waits for whom is counted for 64 vertices at a time, a bit
// each, so that it takes no more room than the graph.
#include "model/graph.h"

#include <algorithm>
#include <bit>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <cstdint>
#include <functional>
#include <queue>

namespace weerbaar {

namespace {

using Adjacency = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

Adjacency adjacency_of(const Graph& graph) {
  return {graph.arcs.begin(), graph.arcs.end(), graph.vertex_count};
}

}  // namespace

std::vector<std::vector<Vertex>> find_loops(const Graph& graph) {
  if (graph.vertex_count == 0) return {};
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<Vertex> component(graph.vertex_count);
  const auto index = boost::get(boost::vertex_index, adjacency);
  const std::size_t count = boost::strong_components(
      adjacency, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::vector<Vertex>> members(count);
  for (Vertex v = 0; v < graph.vertex_count; ++v)
    members[component[v]].push_back(v);
  std::vector<bool> to_itself(graph.vertex_count, false);
  for (const auto& [before, after] : graph.arcs)
    if (before == after) to_itself[after] = true;
  std::vector<std::vector<Vertex>> loops;
  for (const auto& group : members)
    if (group.size() > 1 || to_itself[group.front()]) loops.push_back(group);
  std::sort(loops.begin(), loops.end());
  return loops;
}

std::vector<Vertex> topological_order(const Graph& graph) {
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<std::size_t> waits_for(graph.vertex_count, 0);
  for (const Arc& arc : graph.arcs)
    ++waits_for[arc.second];
  std::priority_queue<Vertex, std::vector<Vertex>, std::greater<>> ready;
  for (Vertex v = 0; v < graph.vertex_count; ++v)
    if (waits_for[v] == 0) ready.push(v);
  std::vector<Vertex> order;
  while (!ready.empty()) {
    const Vertex u = ready.top();
    ready.pop();
    order.push_back(u);
    for (auto [arc, end] = boost::out_edges(u, adjacency); arc != end; ++arc)
      if (--waits_for[boost::target(*arc, adjacency)] == 0)
        ready.push(boost::target(*arc, adjacency));
  }
  return order;
}

std::vector<std::size_t> waiting_counts(const Graph& graph) {
  constexpr std::size_t batch = 64;
  const Adjacency adjacency = adjacency_of(graph);
  const std::vector<Vertex> order = topological_order(graph);
  std::vector<std::size_t> counts(graph.vertex_count, 0);
  for (Vertex first = 0; first < graph.vertex_count; first += batch) {
    std::vector<std::uint64_t> waits_for(graph.vertex_count, 0);  // a bit for each of the batch
    for (const Vertex u : order) {
      std::uint64_t passed_on = waits_for[u];
      if (u >= first && u - first < batch) passed_on |= std::uint64_t{1} << (u - first);
      for (auto [arc, end] = boost::out_edges(u, adjacency); arc != end; ++arc)
        waits_for[boost::target(*arc, adjacency)] |= passed_on;
    }
    for (std::uint64_t bits : waits_for)
      for (; bits != 0; bits &= bits - 1)
        ++counts[first + static_cast<std::size_t>(std::countr_zero(bits))];
  }
  return counts;
}

std::vector<Vertex> longest_chain(const Graph& graph) {
  const Adjacency adjacency = adjacency_of(graph);
  const std::vector<Vertex> order = topological_order(graph);
  std::vector<std::size_t> length(graph.vertex_count, 1);  // of the longest path that begins here
  std::vector<std::optional<Vertex>> next(graph.vertex_count);
  std::optional<Vertex> first;
  for (auto u = order.rbegin(); u != order.rend(); ++u) {
    for (auto [arc, end] = boost::out_edges(*u, adjacency); arc != end; ++arc) {
      const Vertex v = boost::target(*arc, adjacency);
      if (length[v] + 1 < length[*u] ||
          (length[v] + 1 == length[*u] && !(next[*u] && v < *next[*u])))
        continue;
      length[*u] = length[v] + 1;
      next[*u] = v;
    }
  }
  for (Vertex u = 0; u < graph.vertex_count; ++u)
    if (!first || length[u] > length[*first]) first = u;
  std::vector<Vertex> chain;
  for (; first; first = next[*first])
    chain.push_back(*first);
  return chain;
}

}  // namespace weerbaar
