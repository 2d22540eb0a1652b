// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "planner/instance/ladders.h"
#include "planner/plan/role_work.h"
#include "planner/report/html/channel.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/layered_layout.h"
#include "planner/report/html/markup.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"

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

// One block of one pillar with its first step in place, and one action.
struct SmallPlan {
  SmallPlan() {
    model.profile.municipality.name = "Proefstad";
    model.catalog.roles = {{"ciso", "CISO", ""}, {"jurist", "Jurist", ""}};
    model.catalog.measures.resize(1);
    model.catalog.blocks.resize(1);
    model.catalog.blocks[0].name = "Noodsteunpunten";
    model.catalog.blocks[0].sentences[0] = "U weet waar ze <komen>.";
    instance.months = 24;
    model.profile.planning.start = Month{2027 * 12};
    model.profile.planning.months = 39;
    instance.start = Month{2027 * 12};
    instance.years = {2027, 2028};
    instance.year_of.assign(24, 0);
    instance.capacity.resize(2);
    instance.labels = {""};
    instance.money.resize(1);
    instance.blocks = {{.counts = true, .first = 0, .ladder_count = 1}};
    Ladder ladder;
    ladder.own_mark = 570;
    ladder.step(1).in_place = true;
    instance.ladders = {ladder};
    Action action;
    action.title = "Punten inrichten";
    action.duration = 3;
    action.work = {{0, 40}, {1, 16}};
    instance.actions = {action};
    Planned planned;
    planned.number = 1;
    planned.finish = 7;
    plan.chosen = {planned};
    plan.blocks = {{550, 750}};
    plan.value = 1000;
  }

  // Every run of the action.
  void take_three_months() {
    instance.actions[0].lengths.assign(24, 3);
    plan.chosen[0].finish = 2;
  }

  Model model;
  Instance instance;
  Plan plan;
  Provenance provenance;
  Sources sources;
  std::vector<Diagnostic> findings;
  std::vector<std::string> repairs;
  Outcome outcome{model, instance, plan, provenance, sources, findings, repairs};
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("page: what is taken to be there stands with its sentence, its reason and a box") {
  const SmallPlan small;
  const std::string shown = presumed(small.outcome).bytes();
  CHECK(has(shown, "U weet waar ze &lt;komen&gt;."));
  CHECK(has(shown, "het cijfer van de pijler (5,7)"));
  CHECK(has(shown, "<span class=hokje aria-hidden=true></span>"));
}

TEST_CASE("page: nothing taken to be there, no section") {
  SmallPlan small;
  small.instance.ladders[0].step(1).in_place = false;
  CHECK(presumed(small.outcome).empty());
}

TEST_CASE("page: a plan that is not that of the profile leads with what clashes") {
  SmallPlan small;
  CHECK(not_possible(small.outcome).empty());
  CHECK(condition_band(html::condition_text(small.outcome)).empty());
  small.repairs = {"meer uren voor <CISO>"};
  CHECK(has(condition_band(html::condition_text(small.outcome)).bytes(),
            "NIET MOGELIJK zonder: meer uren voor &lt;CISO&gt;"));
  CHECK(has(not_possible(small.outcome).bytes(), "<strong>meer uren voor &lt;CISO&gt;</strong>"));
}

TEST_CASE("page: who owns an action has a row for it, also without hours, and whose upkeep it is") {
  SmallPlan small;
  small.take_three_months();
  small.instance.actions[0].work = {{0, 0}, {1, 16}};
  small.instance.actions[0].upkeep_hours = 12;
  const std::vector<RoleWork> works = role_works(small.outcome);
  REQUIRE(works.size() == 3);
  CHECK((works[0].role == 0 && works[0].kind == WorkKind::first_run && works[0].in_all() == 0));
  CHECK((works[1].role == 0 && works[1].kind == WorkKind::upkeep && works[1].in_all() == 21));
  CHECK((works[2].role == 1 && works[2].kind == WorkKind::first_run && works[2].in_all() == 16));
  CHECK(quarters_text(small.outcome, works[0].hours, small.plan.chosen.data()) == "0@0");
  CHECK(quarters_text(small.outcome, works[1].hours, nullptr) == "1-7@3");
}

TEST_CASE("page: the work of a department is under its name, who has none is told apart") {
  SmallPlan small;
  small.take_three_months();
  small.model.profile.capacities.resize(1);
  small.model.profile.capacities[0].role = 1;
  small.model.profile.capacities[0].department = "Juridische <Zaken>";
  const std::vector<Department> departments = departments_at_work(small.outcome);
  REQUIRE(departments.size() == 2);
  CHECK((departments[0].name == "Juridische <Zaken>" &&
         departments[0].roles == std::vector<RoleIndex>{1}));
  CHECK((departments[1].name.empty() && departments[1].roles == std::vector<RoleIndex>{0}));
  CHECK(has(work(small.outcome).bytes(), "<h3>Juridische &lt;Zaken&gt;</h3>"));
  CHECK(has(choice_bar(small.outcome).bytes(), "value=\"afd=Juridische &lt;Zaken&gt;\""));
}

TEST_CASE("page: structural money that is committed, available and really spent") {
  SmallPlan small;
  MoneyUse use;
  use.year = small.instance.years.back();
  use.structural_committed = 12'000;
  use.structural_available = 20'000;
  use.structural_spent = 5'000;
  small.plan.money = {use};
  const std::string shown = money(small.outcome).bytes();
  CHECK(has(shown, "12.000"));
  CHECK(has(shown, "20.000"));
  CHECK(has(shown, "5.000"));
}

TEST_CASE("words: how long an action lasts, and why it lasts longer") {
  SmallPlan small;
  CHECK(duration_text(small.outcome, small.plan.chosen[0]) == "8 maanden");
  small.plan.chosen[0].stretch = Stretch{.role = 0, .hours = 8, .too_few_hours = true};
  CHECK(duration_text(small.outcome, small.plan.chosen[0]) ==
        "8 maanden: CISO heeft 8 uur per maand; met genoeg tijd 3 maanden");
  small.plan.chosen[0].stretch->months_away = 1;
  CHECK(duration_text(small.outcome, small.plan.chosen[0]) ==
        "8 maanden: CISO heeft 8 uur per maand en is 1 maand afwezig; met genoeg tijd 3 maanden");
  small.plan.chosen[0].stretch = Stretch{.role = 0, .hours = 8, .months_away = 5};
  CHECK(duration_text(small.outcome, small.plan.chosen[0]) ==
        "8 maanden: CISO is 5 maanden afwezig; met genoeg tijd 3 maanden");
}

TEST_CASE("words: what the plan loses without an action, never less than it is") {
  SmallPlan small;
  const auto last = [&] { return why_sentences(small.outcome, small.plan.chosen[0]).back(); };
  CHECK(last() == "Zonder deze actie is het plan evenveel waard.");
  small.plan.chosen[0].loss = 143;
  CHECK(has(last(), "verliest het plan 14,3 % van wat het waard is."));
  small.plan.value = 10'000'000;
  CHECK(has(last(), "verliest het plan minder dan 0,1 % van wat het waard is."));
}

TEST_CASE("words: of the blocks of a pillar only those that count") {
  SmallPlan small;
  const auto blocks = [&](PillarIndex pillar) {
    return blocks_of(small.outcome.model.catalog, small.outcome.instance, pillar);
  };
  CHECK(blocks(0).size() == 1);
  CHECK(blocks(1).empty());
  small.instance.blocks[0].counts = false;
  CHECK(blocks(0).empty());
}

TEST_CASE("words: usual entries are said to be an assumption") {
  SmallPlan small;
  CHECK(usual_entries_sentences(small.outcome).empty());
  const auto partners = static_cast<std::size_t>(EntryKind::chain_partner);
  small.model.profile.entries[partners].resize(1);
  small.model.profile.entries[partners][0].name = "Netbeheerder";
  small.model.profile.entries_are_usual[partners] = true;
  CHECK(usual_partners_sentence(small.outcome) ==
        "Het profiel noemt geen ketenpartners. Het plan rekent daarom met de gewone; dat is een "
        "aanname: Netbeheerder.");
  CHECK(usual_entries_sentences(small.outcome).size() == 1);
}

}  // namespace
}  // namespace weerbaar::html
