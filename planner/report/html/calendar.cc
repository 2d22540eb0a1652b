// SPDX-License-Identifier: EUPL-1.2
// The plan in time: a table a pillar with one line an action, under the block that it is told
// under. Tables, so that it prints with its axis on every page and no name can part from its bar.
#include <fmt/format.h>

#include <algorithm>

#include "planner/instance/ladders.h"
#include "planner/plan/measure_group.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup row(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  return element(
      "tr",
      {{"data-actie", planned.number}, {"data-rol", outcome.model.catalog.roles[action.owner].id}},
      element("th", {}, action_link(outcome, planned.action)),
      element("td", {}, time_bar(outcome, planned)));
}

Markup rows_under(const Outcome& outcome, const PillarResult& pillar,
                  std::optional<BlockIndex> block) {
  Markup rows;
  for (const MeasureGroup& group : measure_groups(outcome, pillar.pillar, block))
    for (const Planned* planned : group)
      rows += row(outcome, *planned);
  if (rows.empty()) return {};
  const Markup name =
      block ? element("a", {{"href", "#bouwsteen-" + outcome.model.catalog.blocks[*block].id}},
                      outcome.model.catalog.blocks[*block].name)
            : Markup("Andere acties");
  return element("tbody", {{"data-groep", ""}},
                 element("tr", {{"class", "groep"}}, element("th", {{"scope", "rowgroup"}}, name),
                         element("td", {}, block ? time_of_steps(outcome, *block) : Markup())),
                 rows);
}

Markup table_of_pillar(const Outcome& outcome, const PillarResult& pillar, const Markup& head) {
  if (pillar.actions.empty()) return {};
  Markup groups;
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar))
    groups += rows_under(outcome, pillar, b);
  groups += rows_under(outcome, pillar, std::nullopt);
  return element("div", {{"class", "tijd"}, {"data-groep", ""}},
                 element("h3", {}, pillar_names[pillar.pillar]),
                 element("table", {{"class", "planning"}}, head, groups));
}

bool any_step_in_part(const Outcome& outcome) {
  for (BlockIndex block = 0; block < outcome.instance.blocks.size(); ++block)
    for (const StepOfBlock& step : steps_of_block(outcome, block))
      if (is_in_part(step)) return true;
  return false;
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
  Markup keys =
      join(key(bar("werk"), "werk dat geld kost"), key(bar("werk uren"), "werk met alleen uren"));
  if (any([](const Planned& each) { return !each.runs.empty(); }))
    keys += key(bar("keer"), "herhaling");
  keys += key(bar("beheer"), "daarna elk jaar uren of geld");
  const auto milestone = [](std::string_view kind) {
    return element("g", {{"class", kind}},
                   element("rect", {{"x", 6}, {"y", 3}, {"width", 16}, {"height", 16}, {"rx", 8}}),
                   element("text", {{"x", 14}, {"y", 15}}, "2"));
  };
  keys += key(milestone("mijlpaal"), "stap van de bouwsteen klaar");
  if (any_step_in_part(outcome))
    keys += key(milestone("mijlpaal deels"), "stap klaar voor een deel ervan");
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
          "tr", {}, element("th", {{"scope", "col"}}, "Actie"),
          element("th", {{"scope", "col"}, {"class", "beeld"}},
                  element("span", {{"class", "verborgen"}},
                          fmt::format("Tijd, van {} tot en met {}", dutch(outcome.instance.start),
                                      dutch(outcome.instance.start + (months - 1)))),
                  time_axis())));
  const Markup order = element("p", {{"class", "volgorde"}, {"hidden", ""}},
                               element("label", {{"for", "tijd-per"}}, "Bij elkaar zetten per "),
                               element("select", {{"id", "tijd-per"}, {"autocomplete", "off"}},
                                       element("option", {{"value", ""}}, "bouwsteen"),
                                       element("option", {{"value", "rol"}}, "eigenaar")));
  return join(legend(outcome), order,
              element("div", {{"id", "tijdbeeld"}},
                      each(outcome.plan.pillars,
                           [&](const PillarResult& pillar) {
                             return table_of_pillar(outcome, pillar, head);
                           })),
              element("p", {{"class", "niets"}, {"hidden", ""}},
                      "Bij deze keuze hoort geen werk in het plan."));
}

}  // namespace weerbaar::html
