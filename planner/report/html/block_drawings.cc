// SPDX-License-Identifier: EUPL-1.2
// What waits for what in this plan, block by block, drawn as an arc diagram: the actions in order
// of their start, one under another, with on their left lines from what is first to what waits for
// it. So each drawing is as narrow as a phone. The boxes are those of the drawing of all.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "planner/instance/ladders.h"
#include "planner/report/html/network.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int row_gap = 10;
constexpr int port = 8;  // from the top of a box to where lines come in; below, where they leave
constexpr int first_track = 14;  // from the boxes to the nearest upright line
constexpr int track_gap = 8;

// The lines that leave one row.
struct Line {
  std::size_t from = 0;         // row
  std::vector<std::size_t> to;  // rows below it, from above
  std::size_t track = 0;        // 0: nearest to the boxes
};

struct Strip {
  std::vector<const Planned*> rows;
  std::vector<Line> lines;
};

bool belongs_to(const Outcome& outcome, BlockIndex block, ActionIndex action) {
  return home_block(outcome.model, outcome.instance, action) == block;
}

// The actions of the block that wait for something or that something in it waits for, and what else
// they wait for.
Strip strip_of(const Outcome& outcome, BlockIndex block) {
  const auto by_start = [](const Planned* one, const Planned* other) {
    return std::tuple(one->start, one->number) < std::tuple(other->start, other->number);
  };
  std::vector<std::pair<const Planned*, const Planned*>> arcs;
  Strip strip;
  for (const Planned& after : outcome.plan.chosen) {
    if (!belongs_to(outcome, block, after.action)) continue;
    for (const ActionIndex action : waits_for(outcome, after.action)) {
      const Planned* before = find_planned(outcome.plan, action);
      arcs.emplace_back(before, &after);
      strip.rows.push_back(before);
      strip.rows.push_back(&after);
    }
  }
  std::sort(strip.rows.begin(), strip.rows.end(), by_start);
  strip.rows.erase(std::unique(strip.rows.begin(), strip.rows.end()), strip.rows.end());
  const auto row_of = [&](const Planned* planned) {
    const auto at = std::lower_bound(strip.rows.begin(), strip.rows.end(), planned, by_start);
    return static_cast<std::size_t>(at - strip.rows.begin());
  };
  for (std::size_t row = 0; row < strip.rows.size(); ++row) {
    Line line{row, {}, 0};
    for (const auto& [before, after] : arcs)
      if (before == strip.rows[row]) line.to.push_back(row_of(after));
    std::sort(line.to.begin(), line.to.end());
    if (!line.to.empty()) strip.lines.push_back(std::move(line));
  }
  return strip;
}

// Short lines stay near the boxes: each, the shortest first, has the nearest track on which no line
// beside it runs. Returns how many there are.
std::size_t assign_line_tracks(std::vector<Line>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
    return one.to.back() - one.from < other.to.back() - other.from;
  });
  std::size_t tracks = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    Line& line = lines[at];
    const auto beside = [&](const Line& other) {
      return other.track == line.track && other.from < line.to.back() &&
             line.from < other.to.back();
    };
    const auto done = lines.begin() + static_cast<std::ptrdiff_t>(at);
    while (std::any_of(lines.begin(), done, beside))
      ++line.track;
    tracks = std::max(tracks, line.track + 1);
  }
  return tracks;
}

// Out of a box to its left, down, and to the right into each that waits, with the head of an arrow.
std::string path_of(const Line& line, int left, const std::vector<int>& out,
                    const std::vector<int>& in) {
  const int reach = first_track + track_gap * static_cast<int>(line.track);
  int y = out[line.from];
  std::string path = fmt::format("M{} {}h-{}", left, y, reach);
  for (const std::size_t to : line.to) {
    if (to != line.to.front()) path += fmt::format("M{} {}", left - reach, y);
    path += fmt::format("v{}h{}m-6-3 6 3-6 3", in[to] - y, reach);
    y = in[to];
  }
  return path;
}

// A drawing that is too tall for a sheet of paper, in pieces for paper; the screen shows it whole.
Markup pieces(const std::string& id, const std::vector<int>& tops, int width, int height) {
  constexpr int most = 860;  // units on a sheet, below the name of the block
  if (height <= most) return {};
  Markup windows;
  for (std::size_t row = 0; row < tops.size();) {
    const int top = tops[row] - row_gap / 2;
    while (row < tops.size() && (row + 1 < tops.size() ? tops[row + 1] : height) - top <= most)
      ++row;
    const int end = row < tops.size() ? tops[row] - row_gap / 2 : height;
    windows += element("svg",
                       {{"class", "stuk"},
                        {"viewBox", fmt::format("0 {} {} {}", top, width, end - top)},
                        {"width", width},
                        {"height", end - top},
                        {"aria-hidden", "true"}},
                       element("use", {{"href", "#" + id}}));
  }
  return windows;
}

Markup drawing(const Outcome& outcome, const Network& network, BlockIndex b, Strip strip) {
  const Block& block = outcome.model.catalog.blocks[b];
  const std::size_t tracks = assign_line_tracks(strip.lines);
  const int left = network_margin + first_track + track_gap * static_cast<int>(tracks);
  std::vector<int> tops;
  std::vector<int> in;
  std::vector<int> out;
  int top = network_margin;
  Markup boxes;
  std::string numbers;
  for (const Planned* planned : strip.rows) {
    const auto at = std::find(network.actions.begin(), network.actions.end(), planned->action);
    const auto vertex = static_cast<Vertex>(at - network.actions.begin());
    const Point& there = network.layout.boxes[vertex];
    const int height = network.boxes[vertex].height;
    const bool own = belongs_to(outcome, b, planned->action);
    boxes += element("use", {{"href", "#" + box_name(vertex)},
                             {"x", left - there.x},
                             {"y", top - there.y},
                             {"class", own ? absent : "elders"}});
    tops.push_back(top);
    in.push_back(top + port);
    out.push_back(top + height - port);
    top += height + row_gap;
    if (own) numbers += (numbers.empty() ? "" : " ") + std::to_string(planned->number);
  }
  std::string lines;
  for (const Line& line : strip.lines)
    lines += path_of(line, left, out, in);
  const int width = left + network_style.box_width + network_margin;
  const int height = top - row_gap + network_margin;
  const std::string id = "strook-" + block.id;
  const Markup paper = pieces(id, tops, width, height);
  const Markup all = join(element("path", {{"class", "strook-lijn"}, {"d", lines}}), boxes);
  return element(
      "figure", {{"class", "strook"}, {"data-acties", numbers}},
      element("figcaption", {}, element("a", {{"href", "#bouwsteen-" + block.id}}, block.name)),
      element(
          "svg",
          {{"viewBox", fmt::format("0 0 {} {}", width, height)},
           {"width", width},
           {"height", height},
           {"role", "img"},
           {"aria-label", fmt::format("Wat op wat wacht in {}, zoals in de lijst", block.name)}},
          paper.empty() ? all : element("g", {{"id", id}}, all)),
      paper);
}

}  // namespace

Markup block_drawings(const Outcome& outcome, const Network& network) {
  Markup drawings;
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar)) {
      Strip strip = strip_of(outcome, b);
      if (!strip.rows.empty()) drawings += drawing(outcome, network, b, std::move(strip));
    }
  if (drawings.empty()) return {};
  return join(
      element("p", {{"class", "inleiding"}},
              "Een lijn loopt van wat eerst klaar moet zijn naar wat daarop wacht. Een vak "
              "zonder kleur hoort bij een andere bouwsteen. Wat op niets wacht, staat er niet in."),
      element("div", {{"class", "stroken"}}, drawings));
}

}  // namespace weerbaar::html
