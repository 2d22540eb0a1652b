// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "planner/plan/decisions.h"
#include "planner/report/html/label_text.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int row_middle = 11;  // of the 22 pixels that time.css gives a bar with its signs

constexpr int above_and_below = 999;  // beyond any row: its cell cuts the grid off

constexpr int whole = 10000;  // places are in hundredths of a percent of the width
constexpr int strip = 800;    // of it, for the years after the axis

// What asks for room in pixels gets it on the narrowest chart: that of paper, and of a phone.
constexpr int narrowest = 360;
constexpr int font_size = 10;

constexpr int of_pixels(int pixels) {
  return pixels * whole / narrowest;
}

// The axis runs to the quarter after the last work; what is left of the plan when that is a year or
// more, is a narrow strip beside it.
int axis_months(const Outcome& outcome) {
  int last = 0;
  for (const Planned& planned : outcome.plan.chosen)
    last = std::max(last, planned.finish + 1);
  const int past_quarter = (outcome.instance.start.in_year() + last) % 3;
  const int end = last + (past_quarter == 0 ? 0 : 3 - past_quarter) + 3;
  return end + 12 <= outcome.instance.months ? end : outcome.instance.months;
}

int place(const Outcome& outcome, int month) {
  const int months = outcome.instance.months;
  const int axis = axis_months(outcome);
  if (axis == months) return month * whole / months;
  if (month <= axis) return month * (whole - strip) / axis;
  return whole - strip + (month - axis) * strip / (months - axis);
}

Markup vertical_line(const std::string& x, std::string_view kind) {
  return element(
      "line",
      {{"class", kind}, {"x1", x}, {"x2", x}, {"y1", -above_and_below}, {"y2", above_and_below}});
}

// The months of the plan in which the council decides something.
std::vector<int> council_months(const Outcome& outcome) {
  std::vector<int> months;
  for (const Meeting& meeting : meetings_of(outcome)) {
    const int month = meeting.moment.when - outcome.instance.start;
    if (meeting.moment.by_council() && month >= 0 && month < outcome.instance.months)
      months.push_back(month);
  }
  return months;
}

// The month of the plan in which the council decides on the action.
std::optional<int> month_of_council(const Outcome& outcome, const Planned& planned) {
  const DecisionMoment moment = decision_moment(outcome, planned);
  const int month = moment.when - outcome.instance.start;
  return moment.by_council() && month >= 0 ? std::optional(month) : std::nullopt;
}

// A line where a quarter begins, a heavier one where a year does.
Markup grid(const Outcome& outcome) {
  const int axis = axis_months(outcome);
  Markup lines;
  for (int month = 0; month < outcome.instance.months; ++month) {
    const int in_year = (outcome.instance.start + month).in_year();
    if (month == axis) lines += vertical_line(place_of_month(outcome, month), "jaar");
    if (in_year % 3 == 0 && month < axis)
      lines += vertical_line(place_of_month(outcome, month), in_year == 0 ? "jaar" : "kwartaal");
  }
  return lines;
}

Markup bar(const Outcome& outcome, int from, int until, std::string_view kind) {
  // What runs already may have begun before the plan and may run on after it.
  const int first = place(outcome, std::max(from, 0));
  const int last = place(outcome, std::min(until, outcome.instance.months));
  return element(
      "rect",
      {{"class", kind}, {"x", percent(first, whole)}, {"width", percent(last - first, whole)}});
}

struct Span {
  int from = 0;
  int until = 0;
};

// Where the signs and repeats of an action are, beside the bar of its first run.
std::vector<Span> marks_beside(const Outcome& outcome, const Planned& planned) {
  const int months = outcome.instance.months;
  std::vector<Span> marks;
  for (const int run : planned.runs)
    marks.push_back(
        {place(outcome, run), place(outcome, std::min(run + length_of(planned), months))});
  const auto sign_at = [&](int month) {
    const int middle = place(outcome, std::clamp(month, 0, months));
    marks.push_back({middle - of_pixels(6), middle + of_pixels(6)});
  };
  if (const std::optional<int> decided = month_of_council(outcome, planned)) sign_at(*decided);
  const Action& action = outcome.instance.actions[planned.action];
  if (action.deadline) sign_at(*action.deadline + 1);
  return marks;
}

// When, in words: where they cover the least of the marks, which mostly is right after the bar, or
// else right before it; in few words where there is no room for all; or else beside another mark,
// or at the edge, where they say that they are not of that.
Markup bar_text(const Outcome& outcome, const Planned& planned) {
  struct Spot {
    int x = 0;
    bool after = true;  // the words begin there; else they end there
    std::string_view text;
  };
  const Action& action = outcome.instance.actions[planned.action];
  std::string text = period_text(outcome, planned);
  if (action.deadline) text += fmt::format(", uiterlijk {}", month_text(outcome, *action.deadline));
  const std::string in_short = "vanaf " + month_text(outcome, planned.start);
  const std::string elsewhere = planned.runs.empty() ? text : "eerste keer " + text;

  std::vector<Span> marks = marks_beside(outcome, planned);
  const Span bar = {place(outcome, std::max(planned.start, 0)),
                    place(outcome, std::min(planned.finish + 1, outcome.instance.months))};
  std::vector<Spot> spots = {{bar.until, true, text}, {bar.from, false, text}};
  if (!planned.runs.empty())
    spots.insert(spots.end(), {{bar.until, true, in_short}, {bar.from, false, in_short}});
  for (const Span& mark : marks)
    spots.insert(spots.end(), {{mark.until, true, elsewhere}, {mark.from, false, elsewhere}});
  spots.insert(spots.end(), {{whole, false, elsewhere}, {0, true, elsewhere}});
  marks.push_back(bar);
  const auto covered = [&](const Spot& spot) {
    const int width = of_pixels(text_width(spot.text, font_size) + 6);
    const int from = spot.after ? spot.x : spot.x - width;
    if (from < 0 || from + width > whole) return whole;  // no room at all
    int sum = 0;
    for (const Span& mark : marks)
      sum += std::max(0, std::min(from + width, mark.until) - std::max(from, mark.from));
    return sum;
  };
  const Spot spot = *std::min_element(
      spots.begin(), spots.end(),
      [&](const Spot& one, const Spot& other) { return covered(one) < covered(other); });
  return element("text", {{"class", spot.after ? absent : "ervoor"}, {"x", percent(spot.x, whole)}},
                 spot.text);
}

// dx and not a transform: Chromium loses text that is transformed in a head that repeats on paper.
Markup axis_text(const std::string& x, int y, std::string_view kind, const std::string& text) {
  return element("text", {{"class", kind}, {"x", x}, {"dx", 3}, {"y", y}}, text);
}

Markup axis(const Outcome& outcome) {
  const int end = axis_months(outcome);
  Markup marks;
  for (int month = 0; month < end; ++month) {
    const Month at = outcome.instance.start + month;
    if (at.in_year() % 3 != 0 && month != 0) continue;
    const std::string x = place_of_month(outcome, month);
    if (month == 0 || at.in_year() == 0)
      marks += axis_text(x, 12, "jaartal", std::to_string(at.year()));
    marks += axis_text(x, 27, "maand", std::string(dutch(at).substr(0, 3)));
  }
  if (end < outcome.instance.months)
    marks += axis_text(place_of_month(outcome, end), 12, "jaartal", "later");
  for (const int month : council_months(outcome))
    marks += sign("raadsbesluit", place_of_month(outcome, month), 35);
  return marks;
}

// Steps that are complete in one month: their numbers, in one sign.
struct Milestone {
  int place = 0;
  std::string numbers;
  bool in_part = false;
  int shift = 0;  // in pixels, to stand beside its neighbours

  int width() const { return 8 + 8 * static_cast<int>(numbers.size()); }
};

// Signs that would lie over each other stand in a row, its middle where they would be on average.
void set_apart(std::vector<Milestone>& milestones) {
  struct Row {
    std::size_t count = 1;
    int left = 0;
    int width = 0;
  };
  constexpr int gap = 1;
  const auto middle = [](const Milestone& each) { return each.place * narrowest / whole; };
  std::vector<Row> rows;
  for (const Milestone& each : milestones) {
    rows.push_back({1, middle(each) - each.width() / 2, each.width() + gap});
    while (rows.size() > 1 && rows.rbegin()[1].left + rows.rbegin()[1].width > rows.back().left) {
      const Row last = rows.back();
      rows.pop_back();
      Row& row = rows.back();
      const int count = static_cast<int>(row.count);
      const int more = static_cast<int>(last.count);
      row.left = (row.left * count + (last.left - row.width) * more) / (count + more);
      row.width += last.width;
      row.count += last.count;
    }
  }
  auto milestone = milestones.begin();
  for (const Row& row : rows) {
    int left = row.left;
    for (std::size_t at = 0; at < row.count; ++at, ++milestone) {
      milestone->shift = left + milestone->width() / 2 - middle(*milestone);
      left += milestone->width() + gap;
    }
  }
}

Markup drawn(const Milestone& milestone) {
  return element("g", {{"class", milestone.in_part ? "mijlpaal deels" : "mijlpaal"}},
                 element("svg", {{"x", percent(milestone.place, whole)}, {"overflow", "visible"}},
                         element("rect", {{"x", milestone.shift - milestone.width() / 2},
                                          {"y", 3},
                                          {"width", milestone.width()},
                                          {"height", 16},
                                          {"rx", 8}}),
                         element("text", {{"x", milestone.shift}, {"y", 15}}, milestone.numbers)));
}

}  // namespace

std::string percent(std::int64_t part, std::int64_t all) {
  const std::int64_t hundredths = all == 0 ? 0 : part * 10000 / all;
  if (hundredths % 100 == 0) return fmt::format("{}%", hundredths / 100);
  return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100);
}

std::string place_of_month(const Outcome& outcome, int month) {
  return percent(place(outcome, month), whole);
}

Markup shared_marks(const Outcome& outcome) {
  const auto shape = [](std::string_view id, std::string_view outline) {
    return element("marker",
                   {{"id", id},
                    {"viewBox", "-8 -8 16 16"},
                    {"markerWidth", 16},
                    {"markerHeight", 16},
                    {"markerUnits", "userSpaceOnUse"}},
                   element("path", {{"class", id}, {"d", outline}}));
  };
  const Markup hatching =
      element("pattern",
              {{"id", "arcering"},
               {"width", 5},
               {"height", 5},
               {"patternUnits", "userSpaceOnUse"},
               {"patternTransform", "rotate(45)"}},
              element("rect", {{"class", "arcering-grond"}, {"width", 5}, {"height", 5}}),
              element("rect", {{"class", "arcering-lijn"}, {"width", 2}, {"height", 5}}));
  const auto arrow = [](std::string_view id) {
    return element("marker",
                   {{"id", id},
                    {"viewBox", "0 0 8 8"},
                    {"refX", 7},
                    {"refY", 4},
                    {"markerWidth", 7},
                    {"markerHeight", 7},
                    {"orient", "auto"}},
                   element("path", {{"class", id}, {"d", "M0 0 8 4 0 8z"}}));
  };
  return element(
      "svg",
      {{"class", "gedeeld"},
       {"id", "tekens"},
       {"aria-hidden", "true"},
       {"width", 0},
       {"height", 0}},
      element("defs", {}, hatching, arrow("pijl"), arrow("pijl-licht"),
              shape("uiterlijk", "M0-7 7 0 0 7-7 0z"), shape("raadsbesluit", "M-6-5H6L0 6z"),
              element("symbol", {{"id", "rooster"}}, grid(outcome)),
              element("symbol", {{"id", "tijdas"}}, axis(outcome))));
}

// The marker of a line without length, and not a `use`: Chromium keeps the place of a `use` in
// percent as it was on the first page, also on a page that lies down.
Markup sign(std::string_view shape, const std::string& x, std::int64_t y) {
  return element("line", {{"x1", x},
                          {"x2", x},
                          {"y1", y},
                          {"y2", y},
                          {"marker-start", fmt::format("url(#{})", shape)}});
}

Markup time_axis() {
  return element("svg",
                 {{"class", "as"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 42}},
                 element("use", {{"href", "#tijdas"}}));
}

Markup time_bar(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  Markup marks = element("use", {{"href", "#rooster"}});
  const int length = length_of(planned);
  const bool kept_up = action.upkeep_hours > 0 || action.structural > 0;
  if (kept_up && planned.finish + 1 < outcome.instance.months)
    marks += bar(outcome, planned.finish + 1, outcome.instance.months, "beheer");
  for (const int run : planned.runs)
    marks += bar(outcome, run, run + length, "keer");
  const bool costs = action.asks_money();
  marks += bar(outcome, planned.start, planned.finish + 1, costs ? "werk" : "werk uren");
  if (const std::optional<int> decided = month_of_council(outcome, planned))
    marks += sign("raadsbesluit", place_of_month(outcome, *decided), row_middle);
  if (action.deadline)
    marks += sign("uiterlijk", place_of_month(outcome, *action.deadline + 1), row_middle);
  return element("svg", {}, marks, bar_text(outcome, planned));
}

bool is_in_part(const StepOfBlock& step) {
  return step.reached > 0 && step.reached + step.there < step.entries;
}

Markup time_of_steps(const Outcome& outcome, BlockIndex block) {
  std::map<int, Milestone> of_month;
  std::vector<std::string> words;
  for (const StepOfBlock& step : steps_of_block(outcome, block)) {
    if (step.reached == 0) continue;
    Milestone& milestone = of_month[step.last];
    milestone.place = place(outcome, std::min(step.last + 1, outcome.instance.months));
    milestone.numbers += (milestone.numbers.empty() ? "" : "+") + std::to_string(step.step);
    milestone.in_part = milestone.in_part || is_in_part(step);
    words.push_back(fmt::format("stap {} klaar in {}", step.step, month_text(outcome, step.last)));
  }
  std::vector<Milestone> milestones;
  for (const auto& [month, milestone] : of_month)
    milestones.push_back(milestone);
  set_apart(milestones);
  const Markup marks = join(element("use", {{"href", "#rooster"}}), each(milestones, drawn));
  return join(element("svg", {{"aria-hidden", "true"}}, marks),
              element("span", {{"class", "verborgen"}}, fmt::format("{}", fmt::join(words, ", "))));
}

}  // namespace weerbaar::html
