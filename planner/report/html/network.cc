// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "planner/report/html/label_text.h"
#include "planner/report/html/links.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int font_size = 12;
constexpr int line_height = 14;
constexpr std::size_t most_lines = 4;
constexpr int box_padding = 8;
constexpr int widest_text = 150;

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

bool leads_to(const Graph& graph, Vertex from, Vertex to) {
  std::vector<bool> seen(graph.vertex_count);
  std::vector<Vertex> open = {from};
  while (!open.empty()) {
    const Vertex here = open.back();
    open.pop_back();
    if (here == to) return true;
    if (seen[here]) continue;
    seen[here] = true;
    for (const Arc& arc : graph.arcs)
      if (arc.first == here) open.push_back(arc.second);
  }
  return false;
}

// The alternatives that the plan uses, which close no loop; of the others those that close none.
Arrows arrows_of(const Outcome& outcome) {
  const auto& actions = outcome.instance.actions;
  Arrows arrows{{actions.size(), {}}, 0};
  // An action can stand in more than one alternative; one line says it.
  std::set<Arc> drawn;
  const auto draw = [&](ActionIndex before, ActionIndex after) {
    if (drawn.emplace(before, after).second) arrows.graph.arcs.emplace_back(before, after);
  };
  for (ActionIndex a = 0; a < actions.size(); ++a)
    for (const ActionIndex before : actions[a].requires_)
      draw(before, a);
  arrows.required = arrows.graph.arcs.size();
  for (const Planned& planned : outcome.plan.chosen)
    for (const ActionIndex before : waits_for(outcome, planned.action))
      draw(before, planned.action);
  for (ActionIndex a = 0; a < actions.size(); ++a)
    for (const AnyOf& group : actions[a].any_of)
      for (const auto& alternative : group.alternatives)
        for (const ActionIndex before : alternative)
          if (!leads_to(arrows.graph, a, before)) draw(before, a);
  return arrows;
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

}  // namespace

std::string box_name(Vertex vertex) {
  return fmt::format("v{}", vertex);
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
  network.layout =
      layered_layout(network.graph, network.boxes, outcome.plan.pillars.size(), network_style);
  return network;
}

Markup network_box(const Outcome& outcome, const Network& network, Vertex v) {
  const Point& corner = network.layout.boxes[v];
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
                 {{"id", box_name(v)},
                  {"href", "#" + mark_of(outcome, action)},
                  {"class", planned != nullptr ? "vak"
                            : finished         ? "vak gereed"
                                               : "vak niet-in-plan"},
                  {"transform", fmt::format("translate({},{})", corner.x, corner.y)}},
                 element("rect", {{"height", network.boxes[v].height}},
                         state.empty() ? Markup() : element("title", {}, state)),
                 label(outcome, action, network.titles[v]));
}

}  // namespace weerbaar::html
