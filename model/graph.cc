// Vertices are indices; an arc u -> v says that v waits for u.
//
// Loops are the strongly connected components of Tarjan's algorithm, O(V + E). The topological
// order is Kahn's with a heap, so that ties go to the smaller index: Boost's own order is valid but
// depends on the order of the arcs. The closure is a search from each vertex: its cost is that of
// what is reached, which is little in a graph as thin as a catalog's. Boost's is quadratic at
// least.
#include "model/graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <queue>
#include <utility>

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
  std::vector<std::vector<Vertex>> loops;
  for (const auto& group : members) {
    const Arc to_itself{group.front(), group.front()};
    if (group.size() > 1 ||
        std::find(graph.arcs.begin(), graph.arcs.end(), to_itself) != graph.arcs.end())
      loops.push_back(group);
  }
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

std::vector<std::vector<Vertex>> transitive_closure(const Graph& graph) {
  const Adjacency adjacency = adjacency_of(graph);
  std::vector<std::vector<Vertex>> reach(graph.vertex_count);
  std::vector<Vertex> seen_from(graph.vertex_count, graph.vertex_count);
  for (Vertex u = 0; u < graph.vertex_count; ++u) {
    std::vector<Vertex>& found = reach[u];
    const auto look_from = [&](Vertex v) {
      for (auto [arc, end] = boost::out_edges(v, adjacency); arc != end; ++arc) {
        const Vertex next = boost::target(*arc, adjacency);
        if (std::exchange(seen_from[next], u) != u) found.push_back(next);
      }
    };
    look_from(u);
    for (std::size_t at = 0; at < found.size(); ++at)
      look_from(found[at]);
    std::sort(found.begin(), found.end());
  }
  return reach;
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
