// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/dumbbell.h"

#include "planner/report/html/timeline.h"

namespace weerbaar::html {

namespace {

constexpr std::int64_t height = 18;
constexpr std::int64_t middle = height / 2;

std::string place_of_mark(int hundredths) {
  return percent(hundredths - 100, 900);
}

Markup across(std::string_view kind, int from, int until) {
  return element("line", {{"class", kind},
                          {"x1", place_of_mark(from)},
                          {"x2", place_of_mark(until)},
                          {"y1", middle},
                          {"y2", middle}});
}

Markup upright(std::string_view kind, int at, int half) {
  return element("line", {{"class", kind},
                          {"x1", place_of_mark(at)},
                          {"x2", place_of_mark(at)},
                          {"y1", middle - half},
                          {"y2", middle + half}});
}

Markup dot(std::string_view kind, const std::string& x, int radius) {
  return element("circle", {{"class", kind}, {"cx", x}, {"cy", middle}, {"r", radius}});
}

}  // namespace

Markup dumbbell(const Marks& marks) {
  Markup content = across("lat", 100, 1000);
  if (marks.after != marks.before) content += across("groei", marks.before, marks.after);
  content += join(upright("doel", marks.target, 8), dot("nu", place_of_mark(marks.before), 4),
                  dot("straks", place_of_mark(marks.after), 5));
  return element(
      "svg", {{"class", "halter"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", height}},
      content);
}

Markup dumbbell_legend(std::string_view before, std::string_view after) {
  const auto key = [](const Markup& sign, std::string_view word) {
    return element(
        "li", {},
        element("svg", {{"aria-hidden", "true"}, {"width", 18}, {"height", height}}, sign), word);
  };
  return join(
      key(dot("nu", "9", 4), before), key(dot("straks", "9", 5), after),
      key(element("line", {{"class", "doel"}, {"x1", 9}, {"x2", 9}, {"y1", 1}, {"y2", height - 1}}),
          "doel"));
}

}  // namespace weerbaar::html
