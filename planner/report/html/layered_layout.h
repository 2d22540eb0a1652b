// SPDX-License-Identifier: EUPL-1.2
// Where the boxes and lines of a directed graph go: a layered drawing (Sugiyama, Tagawa and Toda,
// 1981) in lanes. A column is a layer, so that every arc runs to the right; a lane is a band across
// all columns to which a vertex belongs. Whole numbers only: the same graph gives the same drawing.
#pragma once

#include <vector>

#include "model/graph.h"

namespace weerbaar::html {

struct LayoutStyle {  // in units of the drawing
  int box_width = 0;
  int row_gap = 0;    // between boxes of one column
  int lane_head = 0;  // above the boxes of a lane, for its name
  int lane_foot = 0;  // below them
  int track_gap = 0;  // between vertical lines in the space between two columns
};

struct Point {
  int x = 0;
  int y = 0;
};

struct Lane {
  int top = 0;
  int height = 0;  // 0: nothing is in it
};

struct Layout {
  int width = 0;
  int height = 0;
  std::vector<Point> boxes;                // per vertex: its top left corner
  std::vector<Lane> lanes;                 // one under the other, without space between
  std::vector<std::vector<Point>> routes;  // per arc: corners of a line of level and upright parts
};

struct Box {
  std::size_t lane = 0;
  int height = 0;
};

// One box a vertex, each in a lane below lane_count; the graph has no loop.
Layout layered_layout(const Graph& graph, const std::vector<Box>& boxes, std::size_t lane_count,
                      const LayoutStyle& style);

}  // namespace weerbaar::html
