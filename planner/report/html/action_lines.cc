// SPDX-License-Identifier: EUPL-1.2
// Every action on one line, for paper: some sixty a page.
#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// In these tables the place of a column says that it has numbers: a page has very many rows of
// them.
Markup cell(const Markup& content) {
  return element("td", {}, content);
}

Markup euros(std::int64_t amount) {
  return cell(amount == 0 ? "" : dutch_number(amount));
}

Markup line(const Outcome& outcome, ActionIndex a) {
  const Planned& planned = *find_planned(outcome.plan, a);
  const Action& action = outcome.instance.actions[a];
  return element("tr", {}, cell(std::to_string(planned.number)), cell(action.title),
                 cell(outcome.model.catalog.roles[action.owner].name),
                 cell(period_text(outcome, planned)), euros(action.one_off),
                 euros(action.structural),
                 cell(dutch_number(demand_of(outcome.instance, planned).hours)));
}

}  // namespace

Markup action_lines(const Outcome& outcome) {
  const auto column = [](std::string_view title) {
    return element("th", {{"scope", "col"}}, title);
  };
  const Markup head =
      element("thead", {},
              element("tr", {}, column("Nr"), column("Actie"), column("Wie"), column("Wanneer"),
                      column("Eenmalig"), column("Per jaar"), column("Uren")));
  const Markup pillars = each(outcome.plan.pillars, [&](const PillarResult& pillar) {
    if (pillar.actions.empty()) return Markup();
    return element("tbody", {},
                   element("tr", {{"class", "groep"}},
                           element("th", {{"scope", "rowgroup"}, {"colspan", 7}},
                                   pillar_names[pillar.pillar])),
                   each(pillar.actions, [&](ActionIndex action) { return line(outcome, action); }));
  });
  return element("table", {{"class", "regels"}}, head, pillars);
}

}  // namespace weerbaar::html
