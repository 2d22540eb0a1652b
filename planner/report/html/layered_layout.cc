// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/layered_layout.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "planner/report/html/channel.h"

namespace weerbaar::html {

namespace {

// A vertex, or a bend: a place in a column that the lines of one vertex pass through on their way
// to a later column (the dummy vertex of the method). All lines of a vertex share their bends.
struct Item {
  std::size_t column = 0;
  std::size_t lane = 0;
  int height = 0;
  std::vector<std::size_t> before;  // items of the column to the left that lead here
  std::vector<std::size_t> after;   // items of the column to the right
  int y = 0;                        // of its middle
};

using Cell = std::vector<std::size_t>;  // the items of one column and lane, from top to bottom

struct Drawing {
  std::vector<Item> items;                      // the vertices first
  std::vector<std::vector<Cell>> cells;         // [column][lane]
  std::vector<std::vector<std::size_t>> bends;  // per vertex, from its next column on
};

// The layer of a vertex: the longest path to it; then as far to the right as what waits for it
// allows, because short lines are easier to follow.
std::vector<std::size_t> columns_of(const Graph& graph) {
  std::vector<std::vector<Vertex>> after(graph.vertex_count);
  for (const auto& [from, to] : graph.arcs)
    after[from].push_back(to);
  const std::vector<Vertex> order = topological_order(graph);
  std::vector<std::size_t> column(graph.vertex_count, 0);
  for (const Vertex v : order)
    for (const Vertex next : after[v])
      column[next] = std::max(column[next], column[v] + 1);
  for (auto v = order.rbegin(); v != order.rend(); ++v) {
    if (after[*v].empty()) continue;
    std::size_t nearest = column[after[*v].front()];
    for (const Vertex next : after[*v])
      nearest = std::min(nearest, column[next]);
    column[*v] = nearest - 1;
  }
  return column;
}

void connect(Drawing& drawing, std::size_t from, std::size_t to) {
  auto& after = drawing.items[from].after;
  if (std::find(after.begin(), after.end(), to) != after.end()) return;
  after.push_back(to);
  drawing.items[to].before.push_back(from);
}

Drawing place_in_columns(const Graph& graph, const std::vector<Box>& boxes, std::size_t lane_count,
                         const LayoutStyle& style) {
  const std::vector<std::size_t> column = columns_of(graph);
  Drawing drawing;
  drawing.bends.resize(graph.vertex_count);
  for (Vertex v = 0; v < graph.vertex_count; ++v)
    drawing.items.push_back({column[v], boxes[v].lane, boxes[v].height, {}, {}});
  for (const auto& [from, to] : graph.arcs) {
    auto& bends = drawing.bends[from];
    while (column[from] + 1 + bends.size() < column[to]) {
      const std::size_t previous = bends.empty() ? from : bends.back();
      bends.push_back(drawing.items.size());
      drawing.items.push_back(
          {column[from] + bends.size(), boxes[from].lane, style.track_gap, {}, {}});
      connect(drawing, previous, bends.back());
    }
    const std::size_t steps = column[to] - column[from] - 1;
    connect(drawing, steps == 0 ? from : bends[steps - 1], to);
  }
  std::size_t columns = 0;
  for (const Item& item : drawing.items)
    columns = std::max(columns, item.column + 1);
  drawing.cells.assign(columns, std::vector<Cell>(lane_count));
  for (std::size_t i = 0; i < drawing.items.size(); ++i)
    drawing.cells[drawing.items[i].column][drawing.items[i].lane].push_back(i);
  return drawing;
}

// The place of every item in its column, counted from the top.
std::vector<int> ranks_of(const Drawing& drawing) {
  std::vector<int> rank(drawing.items.size());
  for (const auto& column : drawing.cells) {
    int next = 0;
    for (const Cell& cell : column)
      for (const std::size_t item : cell)
        rank[item] = next++;
  }
  return rank;
}

std::size_t crossings(const Drawing& drawing) {
  const std::vector<int> rank = ranks_of(drawing);
  std::size_t count = 0;
  for (std::size_t a = 0; a < drawing.items.size(); ++a)
    for (std::size_t b = 0; b < drawing.items.size(); ++b) {
      if (drawing.items[a].column != drawing.items[b].column || rank[a] >= rank[b]) continue;
      for (const std::size_t x : drawing.items[a].after)
        for (const std::size_t y : drawing.items[b].after)
          if (rank[x] > rank[y]) ++count;
    }
  return count;
}

// One sweep of the barycentre heuristic: every cell in the order of the mean place of the
// neighbours on one side. Items without neighbours there keep their place in the order.
void sweep(Drawing& drawing, bool to_the_right) {
  const std::size_t columns = drawing.cells.size();
  for (std::size_t step = 1; step < columns; ++step) {
    const std::vector<int> rank = ranks_of(drawing);
    for (Cell& cell : drawing.cells[to_the_right ? step : columns - 1 - step]) {
      std::map<std::size_t, std::pair<int, int>> mean;  // sum and count
      for (const std::size_t item : cell) {
        const auto& near = to_the_right ? drawing.items[item].before : drawing.items[item].after;
        auto& [sum, count] = mean[item];
        for (const std::size_t other : near)
          sum += rank[other];
        count = static_cast<int>(near.size());
        if (count == 0) mean[item] = {rank[item], 1};
      }
      std::stable_sort(cell.begin(), cell.end(), [&mean](std::size_t a, std::size_t b) {
        return mean[a].first * mean[b].second < mean[b].first * mean[a].second;
      });
    }
  }
}

void reduce_crossings(Drawing& drawing) {
  auto best = drawing.cells;
  std::size_t fewest = crossings(drawing);
  for (int round = 0; round < 12 && fewest > 0; ++round) {
    sweep(drawing, round % 2 == 0);
    const std::size_t count = crossings(drawing);
    if (count >= fewest) continue;
    fewest = count;
    best = drawing.cells;
  }
  drawing.cells = best;
}

int height_of(const Drawing& drawing, const Cell& cell, const LayoutStyle& style) {
  int height = 0;
  for (const std::size_t item : cell)
    height += drawing.items[item].height + style.row_gap;
  return height;
}

// Each item as near as it can to the middle of what leads to it, without changing the order.
void place_in_rows(Drawing& drawing, const std::vector<Lane>& lanes, const LayoutStyle& style) {
  for (const auto& column : drawing.cells)
    for (std::size_t lane = 0; lane < column.size(); ++lane) {
      int free = lanes[lane].top + style.lane_head;
      int rest = height_of(drawing, column[lane], style);
      const int bottom = lanes[lane].top + lanes[lane].height - style.lane_foot;
      for (const std::size_t index : column[lane]) {
        Item& item = drawing.items[index];
        const int height = item.height;
        int wish = free;
        if (!item.before.empty()) {
          std::vector<int> near;
          for (const std::size_t other : item.before)
            near.push_back(drawing.items[other].y);
          std::sort(near.begin(), near.end());
          wish = near[(near.size() - 1) / 2] - height / 2;
        }
        const int top = std::max(free, std::min(wish, bottom - rest + style.row_gap));
        item.y = top + height / 2;
        free = top + height + style.row_gap;
        rest -= height + style.row_gap;
      }
    }
}

std::vector<Lane> lanes_of(const Drawing& drawing, std::size_t lane_count,
                           const LayoutStyle& style) {
  std::vector<Lane> lanes(lane_count);
  int top = 0;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    int height = 0;
    for (const auto& column : drawing.cells)
      height = std::max(height, height_of(drawing, column[lane], style));
    lanes[lane] = {top,
                   height == 0 ? 0 : height - style.row_gap + style.lane_head + style.lane_foot};
    top += lanes[lane].height;
  }
  return lanes;
}

// The lines that leave one column, as nets of a channel.
std::vector<Net> nets_after(const Drawing& drawing, std::size_t column,
                            std::vector<std::size_t>& owner) {
  std::vector<Net> nets;
  for (const Cell& cell : drawing.cells[column])
    for (const std::size_t item : cell) {
      if (drawing.items[item].after.empty()) continue;
      Net net{drawing.items[item].y, {}};
      for (const std::size_t next : drawing.items[item].after)
        net.ends.push_back(drawing.items[next].y);
      nets.push_back(net);
      owner.push_back(item);
    }
  return nets;
}

// The columns from left to right, with between two of them as much space as their lines need.
struct Columns {
  std::vector<int> left;   // x of each column
  std::vector<int> track;  // per item: x of the upright part of the lines that leave it
  int width = 0;
};

Columns place_columns(const Drawing& drawing, const LayoutStyle& style) {
  Columns columns;
  columns.track.resize(drawing.items.size());
  for (std::size_t column = 0; column < drawing.cells.size(); ++column) {
    columns.left.push_back(columns.width);
    columns.width += style.box_width;
    std::vector<std::size_t> owner;
    const std::vector<Net> nets = nets_after(drawing, column, owner);
    const std::vector<int> tracks = assign_tracks(nets);
    int used = 0;
    for (std::size_t n = 0; n < nets.size(); ++n) {
      columns.track[owner[n]] = columns.width + style.track_gap * (tracks[n] + 2);
      used = std::max(used, tracks[n] + 1);
    }
    if (column + 1 < drawing.cells.size()) columns.width += style.track_gap * (used + 4);
  }
  return columns;
}

// From the right side of a box by the bends of its vertex to the left side of another.
std::vector<Point> route_of(const Drawing& drawing, const Columns& columns, const Arc& arc,
                            const LayoutStyle& style) {
  const auto [from, to] = arc;
  std::vector<std::size_t> stops = {from};
  for (const std::size_t bend : drawing.bends[from])
    if (drawing.items[bend].column < drawing.items[to].column) stops.push_back(bend);
  stops.push_back(to);
  std::vector<Point> route = {
      {columns.left[drawing.items[from].column] + style.box_width, drawing.items[from].y}};
  for (std::size_t at = 1; at < stops.size(); ++at) {
    const int before = drawing.items[stops[at - 1]].y;
    const int after = drawing.items[stops[at]].y;
    if (before == after) continue;
    const int x = columns.track[stops[at - 1]];
    route.push_back({x, before});
    route.push_back({x, after});
  }
  route.push_back({columns.left[drawing.items[to].column], drawing.items[to].y});
  return route;
}

}  // namespace

Layout layered_layout(const Graph& graph, const std::vector<Box>& boxes, std::size_t lane_count,
                      const LayoutStyle& style) {
  Drawing drawing = place_in_columns(graph, boxes, lane_count, style);
  reduce_crossings(drawing);
  Layout layout;
  layout.lanes = lanes_of(drawing, lane_count, style);
  place_in_rows(drawing, layout.lanes, style);
  const Columns columns = place_columns(drawing, style);
  layout.width = columns.width;
  layout.height = layout.lanes.empty() ? 0 : layout.lanes.back().top + layout.lanes.back().height;
  for (Vertex v = 0; v < graph.vertex_count; ++v)
    layout.boxes.push_back(
        {columns.left[drawing.items[v].column], drawing.items[v].y - boxes[v].height / 2});
  for (const Arc& arc : graph.arcs)
    layout.routes.push_back(route_of(drawing, columns, arc, style));
  return layout;
}

}  // namespace weerbaar::html
