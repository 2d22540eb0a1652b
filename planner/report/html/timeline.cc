#include "planner/report/html/timeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/instance/runs.h"
#include "planner/plan/decisions.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int row_middle = 11;  // of the 22 pixels that page.css gives a bar with its signs

constexpr int above_and_below = 999;  // beyond any row: its cell cuts the grid off

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

// A line where a quarter begins, a heavier one where a year does.
Markup grid(const Outcome& outcome) {
  Markup lines;
  for (int month = 0; month < outcome.instance.months; ++month) {
    const int in_year = (outcome.instance.start + month).in_year();
    if (in_year % 3 == 0)
      lines += vertical_line(place_of_month(outcome, month), in_year == 0 ? "jaar" : "kwartaal");
  }
  for (const int month : council_months(outcome))
    lines += vertical_line(place_of_month(outcome, month), "raad");
  return lines;
}

Markup bar(const Outcome& outcome, int from, int until, std::string_view kind) {
  // What runs already may have begun before the plan and may run on after it.
  const int first = std::max(from, 0);
  const int last = std::min(until, outcome.instance.months);
  return element("rect", {{"class", kind},
                          {"x", place_of_month(outcome, first)},
                          {"width", percent(last - first, outcome.instance.months)}});
}

// The ISO weeks of the work, right after the bar, or before it when there is no room; on paper
// only.
Markup weeks(const Outcome& outcome, const Planned& planned) {
  const int first = iso_week(first_day(outcome.instance.start + planned.start)).number;
  const int last = iso_week(last_day(outcome.instance.start + planned.finish)).number;
  const bool after = (planned.finish + 1) * 10 <= outcome.instance.months * 8;
  const int at = after ? planned.finish + 1 : std::max(planned.start, 0);
  return element("text", {{"class", after ? absent : "ervoor"}, {"x", place_of_month(outcome, at)}},
                 fmt::format("wk {}–{}", first, last));
}

Markup axis_text(const std::string& x, int y, std::string_view kind, const std::string& text) {
  return element("text", {{"class", kind}, {"x", x}, {"y", y}}, text);
}

}  // namespace

std::string percent(std::int64_t part, std::int64_t whole) {
  const std::int64_t hundredths = whole == 0 ? 0 : part * 10000 / whole;
  if (hundredths % 100 == 0) return fmt::format("{}%", hundredths / 100);
  return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100);
}

std::string place_of_month(const Outcome& outcome, int month) {
  return percent(month, outcome.instance.months);
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
  return element("svg",
                 {{"class", "gedeeld"}, {"aria-hidden", "true"}, {"width", 0}, {"height", 0}},
                 element("defs", {}, hatching, arrow("pijl"), arrow("pijl-licht"),
                         shape("uiterlijk", "M0-7 7 0 0 7-7 0z"),
                         shape("raadsbesluit", "M-6-5H6L0 6z"), shape("landelijk", "M0-4 5 4H-5z"),
                         element("symbol", {{"id", "rooster"}}, grid(outcome))));
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

Markup time_axis(const Outcome& outcome) {
  Markup marks;
  for (int month = 0; month < outcome.instance.months; ++month) {
    const Month at = outcome.instance.start + month;
    if (at.in_year() % 3 != 0 && month != 0) continue;
    const std::string x = place_of_month(outcome, month);
    if (month == 0 || at.in_year() == 0)
      marks += axis_text(x, 12, "jaartal", std::to_string(at.year()));
    marks += axis_text(x, 27, "k", fmt::format("K{}", at.in_year() / 3 + 1));
    marks += axis_text(x, 38, "wk", fmt::format("wk {}", iso_week(first_day(at)).number));
  }
  for (const int month : council_months(outcome))
    marks += sign("raadsbesluit", place_of_month(outcome, month), 8);
  return element(
      "svg", {{"class", "as"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 42}}, marks);
}

Markup time_grid() {
  return element("use", {{"href", "#rooster"}});
}

Markup time_bar(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  Markup marks = time_grid();
  const int length = length_of(planned);
  const int latest_end = std::min(planned.latest_start + length_from(action, planned.latest_start),
                                  outcome.instance.months);
  if (latest_end > planned.finish + 1)
    marks += element("line", {{"class", "speling"},
                              {"x1", place_of_month(outcome, planned.finish + 1)},
                              {"x2", place_of_month(outcome, latest_end)},
                              {"y1", row_middle},
                              {"y2", row_middle}});
  for (const int run : planned.runs)
    marks += bar(outcome, run, run + length, "keer");
  marks += bar(outcome, planned.start, planned.finish + 1,
               action.state == ActionState::open ? "werk" : "werk vast");
  marks += weeks(outcome, planned);
  const DecisionMoment moment = decision_moment(outcome, planned);
  const int decided = moment.when - outcome.instance.start;
  if (moment.by_council() && decided >= 0)
    marks += sign("raadsbesluit", place_of_month(outcome, decided), row_middle);
  if (action.deadline)
    marks += sign("uiterlijk", place_of_month(outcome, *action.deadline + 1), row_middle);
  return element("svg", {{"class", "balk"}, {"aria-hidden", "true"}}, marks);
}

}  // namespace weerbaar::html
