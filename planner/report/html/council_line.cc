// SPDX-License-Identifier: EUPL-1.2
// All moments at which the council decides, on one line through time: how large a dot is, is how
// much money is asked. Beside the drawing the same as a list, which a narrow screen shows.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// In pixels, of a line of the width that a desk and a sheet of A4 give it or more.
constexpr int line_width = 860;
constexpr int font_size = 13;
constexpr int largest = 15;  // radius
constexpr int smallest = 4;
constexpr int axis = 78;
constexpr int drawing_height = 138;

struct Moment {
  int month = 0;
  Demand asked;
  std::size_t actions = 0;
  std::vector<std::string> papers;  // "kadernota 2028"

  std::int64_t euros() const { return asked.one_off + asked.structural; }
};

std::vector<Moment> moments_of(const Outcome& outcome) {
  std::map<int, Moment> moments;
  for (const Meeting& meeting : meetings_of(outcome)) {
    if (!meeting.moment.by_council()) continue;
    const int month =
        std::clamp(meeting.moment.when - outcome.instance.start, 0, outcome.instance.months - 1);
    Moment& moment = moments[month];
    moment.month = month;
    moment.asked += demand_of(outcome, meeting.actions);
    moment.actions += meeting.actions.size();
    moment.papers.push_back(paper_text(meeting.moment));
  }
  std::vector<Moment> in_order;
  for (auto& [month, moment] : moments)
    in_order.push_back(std::move(moment));
  return in_order;
}

std::int64_t root(std::int64_t number) {  // rounded down
  std::int64_t result = 0;
  while ((result + 1) * (result + 1) <= number)
    ++result;
  return result;
}

// The surface of a dot is as the money.
std::int64_t radius_of(const Moment& moment, std::int64_t most) {
  if (moment.euros() == 0) return smallest;
  return std::max<std::int64_t>(smallest,
                                root(std::int64_t{largest} * largest * moment.euros() / most));
}

enum class Row { above, below, top };  // on the top row a label is one line

struct Label {
  const Moment* moment = nullptr;
  Row row = Row::above;
  bool at_end = false;  // it ends at its dot; else it begins there
  std::array<std::string, 2> lines;
};

// Room is short: "€ 500/jaar".
std::string short_money(const Demand& asked) {
  const std::string yearly = dutch_euros(asked.structural) + "/jaar";
  if (asked.structural == 0) return dutch_euros(asked.one_off);
  return asked.one_off == 0 ? yearly : fmt::format("{} + {}", dutch_euros(asked.one_off), yearly);
}

std::array<std::string, 2> lines_of(const Outcome& outcome, const Moment& moment) {
  return {month_text(outcome, moment.month), moment.euros() == 0 ? "" : short_money(moment.asked)};
}

// A label for each moment that has room for one above the line or below it, or higher when it asks
// money; those with the most money choose first. What finds no place stands in the list.
std::vector<Label> labels_of(const Outcome& outcome, const std::vector<Moment>& moments) {
  std::vector<const Moment*> by_money;
  for (const Moment& moment : moments)
    by_money.push_back(&moment);
  std::stable_sort(by_money.begin(), by_money.end(),
                   [](const Moment* a, const Moment* b) { return a->euros() > b->euros(); });
  std::array<std::vector<std::pair<int, int>>, 3> taken;
  std::vector<Label> labels;
  for (const Moment* moment : by_money) {
    Label label{.moment = moment, .lines = lines_of(outcome, *moment)};
    const int at = (2 * moment->month + 1) * line_width / (2 * outcome.instance.months);
    for (const Row place : {Row::above, Row::below, Row::top}) {
      if (place == Row::top && moment->euros() == 0) continue;
      const int month = text_width(label.lines[0], font_size);
      const int money = text_width(label.lines[1], font_size);
      // A quarter more than its letters need, for who sets them wider apart.
      const int width = (place == Row::top ? month + money : std::max(month, money)) * 5 / 4 + 10;
      label.at_end = at + width > line_width;
      const int left = label.at_end ? at - width : at - 8;
      auto& row = taken[static_cast<std::size_t>(place)];
      if (std::any_of(row.begin(), row.end(), [&](const auto& other) {
            return left < other.second && other.first < left + width;
          }))
        continue;
      row.emplace_back(left, left + width);
      label.row = place;
      labels.push_back(label);
      break;
    }
  }
  return labels;
}

std::string place_of(const Outcome& outcome, int month) {
  return percent(2 * month + 1, std::int64_t{2} * outcome.instance.months);
}

Markup years(const Outcome& outcome) {
  Markup marks;
  for (int month = 0; month < outcome.instance.months; ++month) {
    const Month at = outcome.instance.start + month;
    if (month != 0 && at.in_year() != 0) continue;
    const std::string x = percent(month, outcome.instance.months);
    marks += element("line",
                     {{"class", "jaar"}, {"x1", x}, {"x2", x}, {"y1", axis - 7}, {"y2", axis + 7}});
    marks += element("text", {{"class", "jaartal"}, {"x", x}, {"y", drawing_height - 4}},
                     std::to_string(at.year()));
  }
  return marks;
}

// Where the first line of a label stands, and where the thread to its dot ends.
struct Heights {
  std::int64_t text = 0;
  std::int64_t thread = 0;
};

constexpr std::int64_t line_height = 15;

Heights heights_of(const Label& label) {
  constexpr std::int64_t foot = axis - 21;  // of the last line above the axis
  switch (label.row) {
    case Row::below:
      return {axis + 26, axis + 14};
    case Row::top:
      return {foot - 2 * line_height - 2, foot - 2 * line_height + 2};
    default:
      return {label.lines[1].empty() ? foot : foot - line_height, foot + 4};
  }
}

Markup drawn(const Outcome& outcome, const Label& label, std::int64_t radius) {
  const std::string x = place_of(outcome, label.moment->month);
  const std::string_view kind = label.at_end ? "eind" : absent;
  const std::string_view month_kind = label.at_end ? "maand eind" : "maand";
  const auto [top, end] = heights_of(label);
  const bool below = label.row == Row::below;
  const std::int64_t near = below ? axis + radius : axis - radius;
  Markup text;
  if (below ? near < end : near > end)
    text += element("line", {{"class", "draad"}, {"x1", x}, {"x2", x}, {"y1", near}, {"y2", end}});
  if (label.row == Row::top)
    return join(
        text, element("text", {{"class", kind}, {"x", x}, {"y", top}},
                      element("tspan", {{"class", "maand"}}, label.lines[0]), " ", label.lines[1]));
  text += element("text", {{"class", month_kind}, {"x", x}, {"y", top}}, label.lines[0]);
  if (!label.lines[1].empty())
    text += element("text", {{"class", kind}, {"x", x}, {"y", top + line_height}}, label.lines[1]);
  return text;
}

Markup drawing(const Outcome& outcome, const std::vector<Moment>& moments) {
  std::int64_t most = 1;
  for (const Moment& moment : moments)
    most = std::max(most, moment.euros());
  Markup content = element(
      "line", {{"class", "raadslijn"}, {"x1", "0%"}, {"x2", "100%"}, {"y1", axis}, {"y2", axis}});
  content += years(outcome);
  for (const Label& label : labels_of(outcome, moments))
    content += drawn(outcome, label, radius_of(*label.moment, most));
  for (const Moment& moment : moments)
    content += element("circle", {{"class", moment.euros() == 0 ? "raad-leeg" : "raad-vol"},
                                  {"cx", place_of(outcome, moment.month)},
                                  {"cy", axis},
                                  {"r", radius_of(moment, most)}});
  return element("svg",
                 {{"class", "raadslijn"},
                  {"aria-hidden", "true"},
                  {"width", "100%"},
                  {"height", drawing_height}},
                 content);
}

Markup item(const Outcome& outcome, const Moment& moment) {
  return element(
      "li", {}, element("strong", {}, dutch(outcome.instance.start + moment.month)),
      fmt::format(": {}, {}, {}", fmt::join(moment.papers, " en "),
                  dutch_count(static_cast<std::int64_t>(moment.actions), "actie", "acties"),
                  money_text(moment.asked.one_off, moment.asked.structural)));
}

}  // namespace

Markup council_line(const Outcome& outcome) {
  const std::vector<Moment> moments = moments_of(outcome);
  if (moments.empty())
    return element("p", {{"class", "raadsmomenten"}},
                   "De raad hoeft in deze jaren geen apart besluit te nemen.");
  return element(
      "div", {{"class", "raadsmomenten"}},
      element("h3", {},
              fmt::format("De raad besluit {}",
                          dutch_count(static_cast<std::int64_t>(moments.size()), "keer", "keer"))),
      drawing(outcome, moments), element("ol", {}, each(moments, [&](const Moment& moment) {
                                           return item(outcome, moment);
                                         })));
}

}  // namespace weerbaar::html
