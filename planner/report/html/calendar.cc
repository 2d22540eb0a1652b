// The Gantt chart: a table with a row an action, so that it prints with its head on every page and
// no name can part from its bar.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup row(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const std::string deadline =
      action.deadline
          ? fmt::format(", uiterlijk {}", dutch(outcome.instance.start + *action.deadline))
          : "";
  return element("tr", {},
                 element("th", {{"scope", "row"}}, action_link(outcome, planned.action),
                         element("small", {}, outcome.model.catalog.roles[action.owner].name)),
                 element("td", {}, time_bar(outcome, planned),
                         element("span", {}, period_text(outcome, planned), deadline)));
}

Markup rows_of(const Outcome& outcome, const PillarResult& pillar) {
  if (pillar.actions.empty()) return {};
  return element(
      "tbody", {},
      element("tr", {{"class", "groep"}},
              element("th", {{"scope", "rowgroup"}, {"colspan", 2}}, pillar_names[pillar.pillar])),
      each(pillar.actions,
           [&](ActionIndex action) { return row(outcome, *find_planned(outcome.plan, action)); }));
}

Markup legend(const Outcome& outcome) {
  const auto key = [](const Markup& sign, std::string_view word) {
    return element("li", {},
                   element("svg", {{"aria-hidden", "true"}, {"width", 28}, {"height", 22}}, sign),
                   word);
  };
  const auto bar = [](std::string_view kind) {
    return element("rect", {{"class", kind}, {"x", 2}, {"width", 24}});
  };
  const auto& chosen = outcome.plan.chosen;
  const auto any = [&chosen](auto holds) {
    return std::any_of(chosen.begin(), chosen.end(), holds);
  };
  const auto action_of = [&](const Planned& each) -> const Action& {
    return outcome.instance.actions[each.action];
  };
  Markup keys = key(bar("werk"), "werk");
  if (any([&](const Planned& each) { return action_of(each).state != ActionState::open; }))
    keys += key(bar("werk vast"), "werk dat al loopt of besloten is");
  if (any([](const Planned& each) { return !each.runs.empty(); }))
    keys += key(bar("keer"), "herhaling");
  keys +=
      key(element("line", {{"class", "speling"}, {"x1", 2}, {"x2", 26}, {"y1", 11}, {"y2", 11}}),
          "speling: zo veel later kan het ook");
  keys += key(sign("raadsbesluit", "14", 11), "besluit van de raad");
  if (any([&](const Planned& each) { return action_of(each).deadline.has_value(); }))
    keys += key(sign("uiterlijk", "14", 11), "uiterste datum");
  return element("ul", {{"class", "legenda"}}, keys);
}

}  // namespace

Markup calendar(const Outcome& outcome) {
  const int months = outcome.instance.months;
  const Markup head = element(
      "thead", {},
      element(
          "tr", {}, element("th", {{"scope", "col"}}, "Actie en eigenaar"),
          element("th", {{"scope", "col"}, {"class", "beeld"}},
                  element("span", {{"class", "verborgen"}},
                          fmt::format("Tijd, van {} tot en met {}", dutch(outcome.instance.start),
                                      dutch(outcome.instance.start + (months - 1)))),
                  time_axis(outcome))));
  return join(legend(outcome), element("table", {{"class", "planning"}}, head,
                                       each(outcome.plan.pillars, [&](const PillarResult& pillar) {
                                         return rows_of(outcome, pillar);
                                       })));
}

}  // namespace weerbaar::html
