// SPDX-License-Identifier: EUPL-1.2
// The first sheet: who decides what, when, and on how much money.
#include <fmt/format.h>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string sum_sentence(const Outcome& outcome) {
  const Demand demand = demand_of(outcome);
  return fmt::format(
      "In de hele looptijd vraagt het plan {} en {} uur: ook wat terugkomt, wat elk jaar wordt "
      "uitgegeven, het beheer en de regie. Zie het blad Begroting.",
      dutch_euros(demand.euros()), dutch_number(demand.work()));
}

ReportTable moments(const Outcome& outcome) {
  ReportTable table = decision_table(outcome);
  table.title = fmt::format("{}: wie besluit wat, en wanneer",
                            one_line(outcome.model.profile.municipality.name));
  if (const std::string note = one_line(repair_note(outcome)); !note.empty())
    table.note = note + " ";
  table.note += sum_sentence(outcome);
  return table;
}

// The columns are those of the decisions, so that the money of both stands below each other.
ReportTable with_money(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Waar het geld voor is";
  table.note =
      "Elke actie die geld vraagt, bij haar besluit. Wat alleen uren vraagt, staat samen op de "
      "laatste regel; het blad Acties noemt elk daarvan.";
  table.fields = {{.title = "Besluit", .width = 40},
                  {.title = "Actie", .width = 56},
                  {.title = "Nr", .kind = number, .width = 9},
                  {.title = "Eenmalig €", .kind = euros, .width = 13, .total = true},
                  {.title = "Per jaar €", .kind = euros, .width = 13, .total = true},
                  {.title = "Herhalingen €", .kind = euros, .width = 14, .total = true},
                  {.title = "Uren", .kind = hours, .width = 12, .total = true},
                  {.title = "Afdeling", .width = 28}};
  std::vector<ActionIndex> only_hours;
  const auto add = [&](const std::vector<ActionIndex>& actions, const std::string& decision) {
    const Decided decided = decided_on(outcome, actions);
    only_hours.insert(only_hours.end(), decided.on_hours.begin(), decided.on_hours.end());
    for (const ActionIndex action : decided.on_money) {
      const Action& each = outcome.instance.actions[action];
      const Measure& measure = measure_of(outcome, action);
      const Capacity* capacity = capacity_of(outcome, each.owner);
      const Planned& planned = *find_planned(outcome.plan, action);
      const Demand demand = demand_of(outcome.instance, planned);
      table.records.push_back({text_cell(decision), text_cell(each.title),
                               std::int64_t{planned.number},
                               figure(demand.one_off, measure.cost_basis),
                               figure(demand.structural, measure.cost_basis),
                               figure(demand.repeats_one_off, measure.cost_basis),
                               figure(demand.hours, measure.hours_basis),
                               capacity == nullptr ? Cell() : text_cell(capacity->department)});
    }
  };
  const std::vector<Meeting> meetings = meetings_of(outcome);
  for (const bool council : {true, false})
    for (const Meeting& meeting : meetings)
      if (meeting.moment.by_council() == council)
        add(meeting.actions, decision_text(meeting.moment));
  add(running_actions(outcome), "loopt al");
  if (!only_hours.empty())
    table.records.push_back(
        {text_cell("alleen uren"),
         text_cell(dutch_count(static_cast<std::int64_t>(only_hours.size()), "actie", "acties")),
         Cell(), std::int64_t{0}, std::int64_t{0}, std::int64_t{0},
         figure(demand_of(outcome, only_hours).hours,
                basis_of(outcome, only_hours, &Measure::hours_basis)),
         Cell()});
  return table;
}

}  // namespace

Sheet decision_sheet(const Outcome& outcome) {
  return {"Besluiten", {moments(outcome), with_money(outcome)}};
}

}  // namespace weerbaar
