// What waits for what, also of what is not in the plan, drawn: a lane a pillar, time to the right.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "model/utf8.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/layered_layout.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// The width of a box stands in time.css too. It is wider than its words, which a reader may set
// wider.
constexpr LayoutStyle style = {
    .box_width = 224, .row_gap = 8, .lane_head = 34, .lane_foot = 14, .track_gap = 9};
constexpr int font_size = 12;
constexpr int line_height = 14;
constexpr std::size_t most_lines = 3;
constexpr int box_padding = 8;
constexpr int widest_text = 150;
constexpr int margin = 2;  // so that no stroke is cut

struct Network {
  std::vector<ActionIndex> actions;  // the vertices
  Graph graph;
  std::vector<bool> one_of;  // per arc: an alternative, not a prerequisite
  std::vector<Box> boxes;
  std::vector<std::vector<std::string>> titles;  // per vertex, on lines
};

// Beside the title of what is in the plan, as wide as the longest number.
int number_width(const Outcome& outcome) {
  return 6 + text_width(std::to_string(outcome.plan.chosen.size()), font_size);
}

int title_indent(const Outcome& outcome, ActionIndex action) {
  return box_padding + (find_planned(outcome.plan, action) == nullptr ? 0 : number_width(outcome));
}

std::vector<std::string> title_lines(const Outcome& outcome, ActionIndex action) {
  return fit_lines(outcome.instance.actions[action].title, widest_text, font_size, most_lines);
}

struct Arrows {
  Graph graph;               // of all actions; each arc once
  std::size_t required = 0;  // the first so many are prerequisites, the rest alternatives
};

// Alternatives only as long as they close no loop.
Arrows arrows_of(const Outcome& outcome) {
  const auto& actions = outcome.instance.actions;
  Arrows arrows{{actions.size(), {}}, 0};
  std::vector<Arc>& arcs = arrows.graph.arcs;
  // An action can stand in more than one alternative; one line says it.
  std::set<Arc> drawn;
  const auto draw = [&](ActionIndex before, ActionIndex after) {
    if (drawn.emplace(before, after).second) arcs.emplace_back(before, after);
  };
  for (ActionIndex a = 0; a < actions.size(); ++a)
    for (const ActionIndex before : actions[a].requires_)
      draw(before, a);
  arrows.required = arcs.size();
  for (ActionIndex a = 0; a < actions.size(); ++a)
    for (const AnyOf& group : actions[a].any_of)
      for (const auto& alternative : group.alternatives)
        for (const ActionIndex before : alternative)
          draw(before, a);
  if (!find_loops(arrows.graph).empty()) arcs.resize(arrows.required);
  return arrows;
}

Network network_of(const Outcome& outcome) {
  const auto& actions = outcome.instance.actions;
  const Arrows arrows = arrows_of(outcome);
  const std::vector<Arc>& arcs = arrows.graph.arcs;
  Network network;
  std::vector<std::size_t> vertex(actions.size(), actions.size());
  for (ActionIndex a = 0; a < actions.size(); ++a) {
    const bool touched = std::any_of(arcs.begin(), arcs.end(), [a](const Arc& arc) {
      return arc.first == a || arc.second == a;
    });
    if (!touched) continue;
    vertex[a] = network.actions.size();
    network.actions.push_back(a);
    const PillarIndex home = outcome.instance.actions[a].pillar;
    const auto& pillars = outcome.plan.pillars;
    const auto lane =
        std::find_if(pillars.begin(), pillars.end(),
                     [home](const PillarResult& each) { return each.pillar == home; });
    network.titles.push_back(title_lines(outcome, a));
    network.boxes.push_back(
        {static_cast<std::size_t>(lane - pillars.begin()),
         static_cast<int>(network.titles.back().size()) * line_height + 2 * box_padding - 2});
  }
  network.graph.vertex_count = network.actions.size();
  for (std::size_t at = 0; at < arcs.size(); ++at) {
    network.graph.arcs.emplace_back(vertex[arcs[at].first], vertex[arcs[at].second]);
    network.one_of.push_back(at >= arrows.required);
  }
  return network;
}

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

// In the units of its box.
Markup label(const Outcome& outcome, ActionIndex action, const std::vector<std::string>& lines) {
  const auto line_at = [](std::size_t line) {
    return box_padding + line_height * static_cast<int>(line) + font_size - 3;
  };
  // One text of several lines, with a blank between them for who hears or copies it.
  Markup words;
  if (const Planned* planned = find_planned(outcome.plan, action))
    words += join(
        element("tspan", {{"class", "nr"}, {"x", number_width(outcome) + 2}, {"y", line_at(0)}},
                std::to_string(planned->number)),
        " ");
  for (std::size_t line = 0; line < lines.size(); ++line)
    words += join(
        element("tspan", {{"x", title_indent(outcome, action)}, {"y", line_at(line)}}, lines[line]),
        line + 1 < lines.size() ? " " : "");
  return element("text", {}, words);
}

Markup box(const Outcome& outcome, const Network& network, Vertex v, const Point& corner) {
  const ActionIndex action = network.actions[v];
  const Planned* planned = find_planned(outcome.plan, action);
  const Action& here = outcome.instance.actions[action];
  const bool finished = here.state == ActionState::finished;
  const bool presumed = finished && here.finished_by == FinishedBy::standing;
  const std::string_view state = planned != nullptr ? ""
                                 : presumed         ? "telt als gereed"
                                 : finished         ? "gereed"
                                                    : "niet in het plan";
  return element("a",
                 {{"href", "#" + mark_of(outcome, action)},
                  {"class", planned != nullptr ? absent
                            : finished         ? "gereed"
                                               : "niet-in-plan"},
                  {"transform", fmt::format("translate({} {})", corner.x, corner.y)}},
                 element("rect", {{"height", network.boxes[v].height}},
                         state.empty() ? Markup() : element("title", {}, state)),
                 label(outcome, action, network.titles[v]));
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
int right_edge(const Network& network, const Layout& layout, std::size_t index) {
  const Lane& lane = layout.lanes[index];
  int edge = 0;
  for (std::size_t v = 0; v < network.boxes.size(); ++v)
    if (network.boxes[v].lane == index) edge = std::max(edge, layout.boxes[v].x + style.box_width);
  for (const auto& route : layout.routes)
    for (std::size_t at = 1; at < route.size(); ++at)
      if (passes({route[at - 1], route[at]}, lane))
        edge = std::max({edge, route[at - 1].x, route[at].x});
  return edge;
}

// A long lane in windows for paper, each beginning at a column; the screen shows it whole.
Markup windows(const Network& network, const Layout& layout, std::size_t index, int width) {
  constexpr int most = 1560;  // units on a line of paper, so that the words can be read
  const Lane& lane = layout.lanes[index];
  if (width <= most) return {};
  std::set<int> columns;
  for (std::size_t v = 0; v < network.boxes.size(); ++v)
    columns.insert(layout.boxes[v].x);
  Markup pieces;
  for (auto first = columns.begin(); first != columns.end() && *first < width;) {
    auto after = std::find_if(std::next(first), columns.end(),
                              [&](int x) { return x + style.box_width > *first + most; });
    const int until = after == columns.end() ? width : std::min(width, *after);
    const std::string view =
        fmt::format("{} {} {} {}", *first - margin, lane.top, until - *first, lane.height);
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
Markup lane_drawing(const Outcome& outcome, const Network& network, const Layout& layout,
                    std::size_t index) {
  const Lane& lane = layout.lanes[index];
  if (lane.height == 0) return {};
  Markup lines;
  for (std::size_t arc = 0; arc < network.graph.arcs.size(); ++arc) {
    if (!passes(layout.routes[arc], lane)) continue;
    const ActionIndex from = network.actions[network.graph.arcs[arc].first];
    const ActionIndex to = network.actions[network.graph.arcs[arc].second];
    const bool in_plan = find_planned(outcome.plan, to) != nullptr;
    lines += element("path", {{"class", network.one_of[arc] ? "een-van"
                                        : in_plan           ? absent
                                                            : "licht"},
                              {"data-van", mark_of(outcome, from)},
                              {"data-naar", mark_of(outcome, to)},
                              {"d", path_of(layout.routes[arc])}});
  }
  // Who goes through it by keyboard goes as the picture does: column by column, from above.
  std::vector<Vertex> order;
  for (Vertex v = 0; v < network.actions.size(); ++v)
    if (network.boxes[v].lane == index) order.push_back(v);
  std::sort(order.begin(), order.end(), [&](Vertex a, Vertex b) {
    return std::tuple(layout.boxes[a].x, layout.boxes[a].y) <
           std::tuple(layout.boxes[b].x, layout.boxes[b].y);
  });
  const Markup boxes =
      each(order, [&](Vertex v) { return box(outcome, network, v, layout.boxes[v]); });
  const int width = right_edge(network, layout, index) + 2 * margin;
  const std::string view = fmt::format("{} {} {} {}", -margin, lane.top, width, lane.height);
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
                 windows(network, layout, index, width));
}

}  // namespace

Markup dependencies(const Outcome& outcome) {
  const Network network = network_of(outcome);
  if (network.actions.empty()) return {};
  const Layout layout =
      layered_layout(network.graph, network.boxes, outcome.plan.pillars.size(), style);
  Markup lanes;
  for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane)
    lanes += lane_drawing(outcome, network, layout, lane);
  return join(
      element(
          "p", {{"class", "inleiding"}},
          "Een pijl loopt van wat eerst klaar moet zijn naar wat daarop wacht. Een vak met "
          "een dikke rand is al gereed of telt zo; een vak met een streepjesrand staat niet in het "
          "plan. Een streepjespijl betekent: een van deze is genoeg."),
      scrollable("Tekening van wat op wat wacht", element("div", {{"class", "samenhang"}}, lanes)));
}

}  // namespace weerbaar::html
