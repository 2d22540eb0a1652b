// The six pillars as a dumbbell chart: from the mark now to the mark after, with the target and the
// national mean on the same ruler. Shapes differ, so that it also reads in grey.
#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int ruler_height = 34;
constexpr std::int64_t middle = 14;

// On a ruler from 1 to 10.
std::string place_of_mark(int hundredths) {
  return percent(hundredths - 100, 900);
}

Markup ruler(const PillarRow& row) {
  const auto across = [](std::string_view kind, int from, int until) {
    return element("line", {{"class", kind},
                            {"x1", place_of_mark(from)},
                            {"x2", place_of_mark(until)},
                            {"y1", middle},
                            {"y2", middle}});
  };
  const auto dot = [](std::string_view kind, int at, int radius) {
    return element("circle",
                   {{"class", kind}, {"cx", place_of_mark(at)}, {"cy", middle}, {"r", radius}});
  };
  Markup ticks;
  for (int mark = 100; mark <= 1000; mark += 100)
    ticks += element("line", {{"class", "streepje"},
                              {"x1", place_of_mark(mark)},
                              {"x2", place_of_mark(mark)},
                              {"y1", middle - 3},
                              {"y2", middle + 3}});
  const std::string target = place_of_mark(row.target);
  return element(
      "svg", {{"aria-hidden", "true"}, {"width", "100%"}, {"height", ruler_height}},
      across("lat", 100, 1000), ticks, across("groei", row.mark_before, row.mark_after),
      element("line", {{"class", "doel"}, {"x1", target}, {"x2", target}, {"y1", 2}, {"y2", 26}}),
      sign("landelijk", place_of_mark(row.national_mean), 28), dot("nu", row.mark_before, 6),
      dot("straks", row.mark_after, 7));
}

Markup ruler_head() {
  Markup numbers;
  for (int mark = 1; mark <= 10; ++mark)
    numbers +=
        element("text", {{"x", place_of_mark(mark * 100)}, {"y", 12}, {"text-anchor", "middle"}},
                std::to_string(mark));
  return element("svg",
                 {{"class", "schaal"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 16}},
                 numbers);
}

Markup value(std::string_view title, const Markup& content) {
  return element("td", {{"class", "n"}}, element("span", {{"class", "kopje"}}, title, " "),
                 content);
}

Markup urgency(std::int64_t share, std::int64_t total) {
  return element(
      "td", {{"class", "n urgentie"}}, element("span", {{"class", "kopje"}}, "urgentie "),
      dutch_share(share, total),
      element("svg", {{"class", "maat"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 4}},
              element("rect", {{"class", "maat-grond"}, {"width", "100%"}, {"height", 4}}),
              element("rect",
                      {{"class", "maat-deel"}, {"width", percent(share, total)}, {"height", 4}})));
}

Markup row_of(const PillarRow& row) {
  return element(
      "tr", {},
      element("th", {{"scope", "row"}},
              element("a", {{"href", fmt::format("#pijler-{}", pillar_ids[row.pillar])}},
                      pillar_names[row.pillar])),
      element("td", {{"class", "beeld"}}, ruler(row)),
      value("nu", dutch_hundredths(row.mark_before)),
      value("straks",
            element("strong", {}, starred(dutch_hundredths(row.mark_after), Basis::assumption))),
      value("doel", dutch_hundredths(row.target)),
      value("landelijk", dutch_hundredths(row.national_mean)),
      value("prioriteit", dutch_hundredths(row.priority)),
      urgency(row.urgency, row.urgency_in_all));
}

Markup legend() {
  const auto key = [](const Markup& sign, std::string_view word) {
    return element("li", {},
                   element("svg", {{"aria-hidden", "true"}, {"width", 18}, {"height", 18}}, sign),
                   word);
  };
  return element(
      "ul", {{"class", "legenda"}},
      key(element("circle", {{"class", "nu"}, {"cx", 9}, {"cy", 9}, {"r", 6}}), "cijfer nu"),
      key(element("circle", {{"class", "straks"}, {"cx", 9}, {"cy", 9}, {"r", 7}}),
          "cijfer na dit plan, als de schattingen kloppen"),
      key(element("line", {{"class", "doel"}, {"x1", 9}, {"x2", 9}, {"y1", 1}, {"y2", 17}}),
          "doel"),
      key(sign("landelijk", "9", 9), "landelijk gemiddelde (weerbaarheidsscan, april 2026)"));
}

}  // namespace

Markup pillar_picture(const Outcome& outcome) {
  const auto column = [](std::string_view title) {
    return element("th", {{"scope", "col"}, {"class", "n"}}, title);
  };
  const Markup head = element(
      "thead", {},
      element("tr", {}, element("th", {{"scope", "col"}}, "Pijler"),
              element("th", {{"scope", "col"}, {"class", "beeld"}},
                      element("span", {{"class", "verborgen"}}, "Cijfer op een lat van 1 tot 10"),
                      ruler_head()),
              column("Nu"), column("Na dit plan"), column("Doel"), column("Landelijk"),
              column("Prioriteit"), column("Urgentie")));
  return join(
      element("table", {{"class", "pijlers"}}, head,
              element("tbody", {}, each(pillar_rows(outcome), row_of))),
      legend(),
      element("p", {{"class", "noot"}},
              fmt::format("{} Prioriteit 1 is de hoogste, 6 de laagste. {} Een percentage is het "
                          "aandeel in alle urgentie samen.",
                          marks_sentence, urgency_note)));
}

}  // namespace weerbaar::html
