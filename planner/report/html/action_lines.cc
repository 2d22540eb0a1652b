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

Markup euros(std::int64_t amount) {
  return number_cell(amount == 0 ? "" : dutch_number(amount));
}

Markup line(const Outcome& outcome, ActionIndex a) {
  const Planned& planned = *find_planned(outcome.plan, a);
  const Action& action = outcome.instance.actions[a];
  return element("tr", {}, number_cell(std::to_string(planned.number)),
                 element("td", {}, action.title),
                 element("td", {}, outcome.model.catalog.roles[action.owner].name),
                 element("td", {}, period_text(outcome, planned)), euros(action.one_off),
                 euros(action.structural),
                 number_cell(dutch_number(demand_of(outcome.instance, planned).hours)));
}

}  // namespace

Markup action_lines(const Outcome& outcome) {
  const auto column = [](std::string_view title, std::string_view kind) {
    return element("th", {{"scope", "col"}, {"class", kind}}, title);
  };
  const Markup head =
      element("thead", {},
              element("tr", {}, column("Nr", "n"), column("Actie", absent), column("Wie", absent),
                      column("Wanneer", absent), column("Eenmalig", "n"), column("Per jaar", "n"),
                      column("Uren", "n")));
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
