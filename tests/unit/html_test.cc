#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "planner/report/html/channel.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/layered_layout.h"
#include "planner/report/html/markup.h"

namespace weerbaar::html {
namespace {

TEST_CASE("markup: text is text, also where it looks like markup") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what must be gone
  CHECK(element("b", {{"title", "\"><script>"}}, "<i>&'\n\xE2\x80\xAEx").bytes() ==
        "<b title=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt;&amp;&#39; x</b>");
}

TEST_CASE("markup: an absent attribute is not written, an empty one has no value") {
  CHECK(element("i", {{"class", absent}, {"hidden", ""}}, "a", std::string("b")).bytes() ==
        "<i hidden>ab</i>");
  CHECK(element("meta", {{"charset", "utf-8"}}).bytes() == "<meta charset=utf-8>\n");
}

TEST_CASE("markup: what HTML lets one leave out is left out, and no more") {
  CHECK(element("td", {{"class", "n"}}, "1").bytes() == "<td class=n>1");
  CHECK(element("path", {{"class", "a"}, {"d", "M0 0"}}).bytes() == "<path class=a d=\"M0 0\" />");
  CHECK(element("path", {}, element("title", {}, "x")).bytes() ==
        "<path><title>x</title>\n</path>");
  for (const char* value : {"a b", "a=b", "a`b", "a/", "<", "a'b", "\xC3\xA9"})
    CHECK(element("i", {{"title", value}}).bytes().starts_with("<i title=\""));
}

TEST_CASE("label: words go on lines, and what does not fit is cut") {
  CHECK(fit_lines("een plan", 200, 12, 3) == std::vector<std::string>{"een plan"});
  const auto two = fit_lines("een plan voor de gemeente", 80, 12, 2);
  REQUIRE(two.size() == 2);
  for (const std::string& line : two)
    CHECK(text_width(line, 12) <= 80);
  const auto cut = fit_lines(std::string(300, 'w'), 80, 12, 3);
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].ends_with("…"));
  CHECK(text_width(cut[0], 12) <= 80);
}

// Two upright lines on one track must not share a height, and a line that comes in where another
// goes out must turn off first.
TEST_CASE("channel: nets that meet get tracks of their own, in the right order") {
  const std::vector<Net> nets = {{10, {50}}, {30, {10}}, {90, {120}}, {70, {70}}};
  const std::vector<int> tracks = assign_tracks(nets);
  CHECK(tracks[0] < tracks[1]);  // the first enters at 10, where the second leaves
  CHECK(tracks[2] == 0);
  CHECK(tracks[3] == 0);
}

TEST_CASE("channel: nets that wait for each other still all get a track") {
  for (const int track : assign_tracks({{10, {50}}, {50, {10}}}))
    CHECK(track >= 0);
}

const LayoutStyle style = {
    .box_width = 100, .row_gap = 10, .lane_head = 20, .lane_foot = 10, .track_gap = 8};

TEST_CASE("layout: arcs run to the right, boxes stay apart and in their lane") {
  //  0 -> 1 -> 2 -> 3, 0 -> 3, 4 -> 3, 5 -> 1
  const Graph graph{6, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {4, 3}, {5, 1}}};
  const std::vector<Box> boxes = {{0, 40}, {0, 30}, {1, 40}, {1, 40}, {1, 40}, {0, 30}};
  const Layout layout = layered_layout(graph, boxes, 3, style);
  for (const auto& [from, to] : graph.arcs)
    CHECK(layout.boxes[from].x + style.box_width < layout.boxes[to].x);
  for (Vertex v = 0; v < graph.vertex_count; ++v) {
    const Lane& lane = layout.lanes[boxes[v].lane];
    CHECK(layout.boxes[v].y >= lane.top + style.lane_head);
    CHECK(layout.boxes[v].y + boxes[v].height <= lane.top + lane.height);
    for (Vertex w = 0; w < v; ++w)
      if (layout.boxes[v].x == layout.boxes[w].x)
        CHECK((layout.boxes[v].y >= layout.boxes[w].y + boxes[w].height ||
               layout.boxes[w].y >= layout.boxes[v].y + boxes[v].height));
  }
  CHECK(layout.lanes[2].height == 0);
}

TEST_CASE("layout: a route goes from box to box, level or upright, and through no other box") {
  const Graph graph{6, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {4, 3}, {5, 1}}};
  const std::vector<Box> boxes = {{0, 40}, {0, 30}, {1, 40}, {1, 40}, {1, 40}, {0, 30}};
  const Layout layout = layered_layout(graph, boxes, 2, style);
  for (std::size_t arc = 0; arc < graph.arcs.size(); ++arc) {
    const auto& route = layout.routes[arc];
    const auto [from, to] = graph.arcs[arc];
    CHECK(route.front().x == layout.boxes[from].x + style.box_width);
    CHECK(route.back().x == layout.boxes[to].x);
    for (std::size_t at = 1; at < route.size(); ++at) {
      const Point& a = route[at - 1];
      const Point& b = route[at];
      CHECK((a.x == b.x || a.y == b.y));
      for (Vertex v = 0; v < graph.vertex_count; ++v) {
        const Point& corner = layout.boxes[v];
        const bool beside =
            std::max(a.x, b.x) <= corner.x || std::min(a.x, b.x) >= corner.x + style.box_width;
        const bool apart =
            std::max(a.y, b.y) <= corner.y || std::min(a.y, b.y) >= corner.y + boxes[v].height;
        CHECK((beside || apart));
      }
    }
  }
}

}  // namespace
}  // namespace weerbaar::html
