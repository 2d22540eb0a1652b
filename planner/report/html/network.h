// SPDX-License-Identifier: EUPL-1.2
// What waits for what, also of what is not in the plan, laid out: a lane a pillar, time to the
// right.
#pragma once

#include <string>
#include <vector>

#include "planner/report/html/layered_layout.h"
#include "planner/report/html/markup.h"
#include "planner/report/report.h"

namespace weerbaar::html {

// The width of a box stands in chains.css too. It is wider than its words, which a reader may set
// wider.
inline constexpr LayoutStyle network_style = {
    .box_width = 224, .row_gap = 8, .lane_head = 34, .lane_foot = 14, .track_gap = 9};
inline constexpr int network_margin = 2;  // so that no stroke is cut

struct Network {
  std::vector<ActionIndex> actions;  // the vertices
  Graph graph;
  std::vector<bool> one_of;  // per arc: an alternative, not a prerequisite
  std::vector<Box> boxes;
  std::vector<std::vector<std::string>> titles;  // per vertex, on lines
  Layout layout;
};

// Of the actions that something waits for, or that wait; none: nothing does.
Network network_of(const Outcome& outcome);

// The box of a vertex, where the layout has it; others may use it elsewhere by its name.
Markup network_box(const Outcome& outcome, const Network& network, Vertex vertex);
std::string box_name(Vertex vertex);

}  // namespace weerbaar::html
