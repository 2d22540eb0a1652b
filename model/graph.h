// SPDX-License-Identifier: EUPL-1.2
// Directed graphs on bare indices: the one door to Boost.Graph. Who the vertices are, the caller
// knows: measures of the catalog, or actions of one municipality. An arc u -> v says that v waits
// for u.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace weerbaar {

using Vertex = std::size_t;
using Arc = std::pair<Vertex, Vertex>;  // from the one that goes first to the one that waits

struct Graph {
  std::size_t vertex_count = 0;
  std::vector<Arc> arcs;
};

// The loops: every strongly connected component with more than one vertex or with an arc to
// itself; its vertices sorted, the loops sorted by their first vertex.
std::vector<std::vector<Vertex>> find_loops(const Graph& graph);

// Every vertex after all it waits for, ties by the smaller index. The graph has no loop.
std::vector<Vertex> topological_order(const Graph& graph);

// How many vertices wait for each, directly or through others. The graph has no loop.
std::vector<std::size_t> waiting_counts(const Graph& graph);

// The vertices of a longest path, first to last; among equals the smallest indices first.
std::vector<Vertex> longest_chain(const Graph& graph);

}  // namespace weerbaar
