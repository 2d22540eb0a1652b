// SPDX-License-Identifier: EUPL-1.2
// What waits for what, also of what is not in the plan, drawn: a lane a pillar, time to the right.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "planner/report/html/links.h"
#include "planner/report/html/network.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// A line of level and upright parts with its corners rounded off, in steps from where it is.
std::string path_of(const std::vector<Point>& route) {
  constexpr int round = 6;
  const auto towards = [](const Point& from, const Point& to, int length) {
    const int dx = to.x - from.x;
    const int dy = to.y - from.y;
    const int far = std::max(std::abs(dx), std::abs(dy));
    const int step = std::min(length, far / 2);
    return Point{from.x + (dx > 0   ? step
                           : dx < 0 ? -step
                                    : 0),
                 from.y + (dy > 0   ? step
                           : dy < 0 ? -step
                                    : 0)};
  };
  Point pen = route.front();
  std::string path = fmt::format("M{} {}", pen.x, pen.y);
  const auto run_to = [&](const Point& end) {
    if (end.x != pen.x) path += fmt::format("h{}", end.x - pen.x);
    if (end.y != pen.y) path += fmt::format("v{}", end.y - pen.y);
    pen = end;
  };
  for (std::size_t at = 1; at + 1 < route.size(); ++at) {
    const Point& corner = route[at];
    run_to(towards(corner, route[at - 1], round));
    const Point out = towards(corner, route[at + 1], round);
    path += fmt::format("q{} {} {} {}", corner.x - pen.x, corner.y - pen.y, out.x - pen.x,
                        out.y - pen.y);
    pen = out;
  }
  run_to(route.back());
  return path;
}

bool passes(const std::vector<Point>& route, const Lane& lane) {
  int top = route.front().y;
  int bottom = top;
  for (const Point& point : route) {
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return bottom >= lane.top && top <= lane.top + lane.height;
}

// How far to the right there is anything in the lane.
int right_edge(const Network& network, std::size_t index) {
  const Lane& lane = network.layout.lanes[index];
  int edge = 0;
  for (std::size_t v = 0; v < network.boxes.size(); ++v)
    if (network.boxes[v].lane == index)
      edge = std::max(edge, network.layout.boxes[v].x + network_style.box_width);
  for (const auto& route : network.layout.routes)
    for (std::size_t at = 1; at < route.size(); ++at)
      if (passes({route[at - 1], route[at]}, lane))
        edge = std::max({edge, route[at - 1].x, route[at].x});
  return edge;
}

// A long lane in windows for paper, each beginning at a column; the screen shows it whole.
Markup windows(const Network& network, std::size_t index, int width) {
  constexpr int most = 1560;  // units on a line of paper, so that the words can be read
  const Lane& lane = network.layout.lanes[index];
  if (width <= most) return {};
  std::set<int> columns;
  for (std::size_t v = 0; v < network.boxes.size(); ++v)
    columns.insert(network.layout.boxes[v].x);
  Markup pieces;
  for (auto first = columns.begin(); first != columns.end() && *first < width;) {
    auto after = std::find_if(std::next(first), columns.end(),
                              [&](int x) { return x + network_style.box_width > *first + most; });
    const int until = after == columns.end() ? width : std::min(width, *after);
    const std::string view =
        fmt::format("{} {} {} {}", *first - network_margin, lane.top, until - *first, lane.height);
    pieces += element("svg",
                      {{"class", "stuk"},
                       {"viewBox", view},
                       {"width", percent(until - *first, most)},
                       {"aria-hidden", "true"}},
                      element("use", {{"href", fmt::format("#baan-{}", index)}}));
    first = after;
  }
  return pieces;
}

// A lane is a drawing of its own, a window on the whole: lines to another lane run on into the next
// window, and paper can be turned between two lanes.
Markup lane_drawing(const Outcome& outcome, const Network& network, std::size_t index) {
  const Lane& lane = network.layout.lanes[index];
  if (lane.height == 0) return {};
  Markup lines;
  for (std::size_t arc = 0; arc < network.graph.arcs.size(); ++arc) {
    if (!passes(network.layout.routes[arc], lane)) continue;
    const ActionIndex from = network.actions[network.graph.arcs[arc].first];
    const ActionIndex to = network.actions[network.graph.arcs[arc].second];
    const bool in_plan = find_planned(outcome.plan, to) != nullptr;
    lines += element("path", {{"class", network.one_of[arc] ? "een-van"
                                        : in_plan           ? absent
                                                            : "licht"},
                              {"data-pijl", mark_of(outcome, from) + " " + mark_of(outcome, to)},
                              {"d", path_of(network.layout.routes[arc])}});
  }
  // Who goes through it by keyboard goes as the picture does: column by column, from above.
  std::vector<Vertex> order;
  for (Vertex v = 0; v < network.actions.size(); ++v)
    if (network.boxes[v].lane == index) order.push_back(v);
  std::sort(order.begin(), order.end(), [&](Vertex a, Vertex b) {
    return std::tuple(network.layout.boxes[a].x, network.layout.boxes[a].y) <
           std::tuple(network.layout.boxes[b].x, network.layout.boxes[b].y);
  });
  const Markup boxes = each(order, [&](Vertex v) { return network_box(outcome, network, v); });
  const int width = right_edge(network, index) + 2 * network_margin;
  const std::string view =
      fmt::format("{} {} {} {}", -network_margin, lane.top, width, lane.height);
  const PillarIndex pillar = outcome.plan.pillars[index].pillar;
  return element("figure", {{"class", "baan"}}, element("figcaption", {}, pillar_names[pillar]),
                 element("svg",
                         {{"viewBox", view},
                          {"preserveAspectRatio", "xMinYMin"},
                          {"width", width},
                          {"role", "group"},
                          {"aria-label", pillar_names[pillar]}},
                         element("g", {{"id", fmt::format("baan-{}", index)}, {"class", "netwerk"}},
                                 lines, boxes)),
                 windows(network, index, width));
}

}  // namespace

Markup dependencies(const Outcome& outcome, const Network& network) {
  if (network.actions.empty()) return {};
  Markup lanes;
  for (std::size_t lane = 0; lane < network.layout.lanes.size(); ++lane)
    lanes += lane_drawing(outcome, network, lane);
  return join(
      element(
          "p", {{"class", "inleiding"}},
          "Een pijl loopt van wat eerst klaar moet zijn naar wat daarop wacht. Een vak met "
          "een dikke rand is al gereed of telt zo; een vak met een streepjesrand staat niet in het "
          "plan. Een streepjespijl betekent: een van deze is genoeg."),
      scrollable("Tekening van wat op wat wacht", element("div", {{"class", "samenhang"}}, lanes)));
}

}  // namespace weerbaar::html
