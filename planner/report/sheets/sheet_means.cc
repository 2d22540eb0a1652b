// The sheets of what there is and what the plan asks of it: money per year, hours per role.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "planner/plan/horizon_demand.h"
#include "planner/plan/role_load.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// A task field's money a year; kind 0 is one-off, 1 is structural.
struct TaskFieldMoney {
  std::vector<std::int64_t> euros[2];
  std::vector<ActionIndex> actions;
};

ReportTable money_per_task_field(const Outcome& outcome) {
  const auto& years = outcome.instance.years;
  std::map<std::string, TaskFieldMoney> task_fields;
  for (const Planned& planned : outcome.plan.chosen) {
    const Measure& measure = measure_of(outcome, planned.action);
    TaskFieldMoney& each = task_fields[task_field_text(outcome.model.catalog, measure)];
    const HorizonDemand demand = horizon_demand_of(outcome.instance, planned);
    each.actions.push_back(planned.action);
    for (auto& euros : each.euros)
      euros.resize(years.size());
    for (std::size_t y = 0; y < years.size(); ++y) {
      each.euros[0][y] += demand.one_off[y];
      each.euros[1][y] += demand.structural[y];
    }
  }
  ReportTable table;
  table.title = "Wat het plan vraagt per taakveld (Iv3)";
  table.note = sums_note(outcome);
  table.fields = {{"Taakveld", FieldKind::text, 34},
                  {"Soort geld", FieldKind::text, 26},
                  {"Acties", FieldKind::text, 40}};
  for (const int year : years)
    table.fields.push_back({fmt::format("{}", year), FieldKind::euros, 13, true});
  table.fields.push_back(
      {"Samen", FieldKind::euros, 13, true, {Formula::Kind::sum_across, 3, 2 + years.size()}});
  for (const auto& [name, each] : task_fields)
    for (const std::size_t kind : {0U, 1U}) {
      std::int64_t sum = 0;
      Record record = {text_cell(name), text_cell(kind == 0 ? "eenmalig" : "structureel"),
                       text_cell(numbers_text(outcome.plan, each.actions))};
      for (const std::int64_t euros : each.euros[kind]) {
        record.emplace_back(euros);
        sum += euros;
      }
      record.emplace_back(sum);
      if (sum > 0) table.records.push_back(std::move(record));
    }
  return table;
}

// One figure a role and month, with the sum of the role at the end.
ReportTable hours_table(const Outcome& outcome, std::string title, std::string note,
                        Cell (*figure)(const RoleLoad&, std::size_t month)) {
  const auto months = static_cast<std::size_t>(outcome.instance.months);
  ReportTable table{std::move(title), std::move(note), {}, {}, 0};
  table.fields = {{"Rol", FieldKind::text, 36},
                  {"Naam", FieldKind::text, 22},
                  {"Afdeling", FieldKind::text, 28}};
  for (int month = 0; month < outcome.instance.months; ++month)
    table.fields.push_back({month_text(outcome, month), FieldKind::hours, 7, true});
  table.fields.push_back(
      {"Samen", FieldKind::hours, 9, true, {Formula::Kind::sum_across, 3, 2 + months}});
  for (const RoleLoad& load : role_loads(outcome)) {
    const Capacity* capacity = capacity_of(outcome, load.role);
    Record record = {text_cell(load_name(outcome, load)),
                     capacity == nullptr ? Cell() : text_cell(capacity->holder),
                     capacity == nullptr ? Cell() : text_cell(capacity->department)};
    std::int64_t sum = 0;
    for (std::size_t month = 0; month < months; ++month) {
      record.push_back(figure(load, month));
      if (const auto* hours = std::get_if<std::int64_t>(&record.back())) sum += *hours;
    }
    record.emplace_back(sum);
    table.records.push_back(std::move(record));
  }
  return table;
}

}  // namespace

Sheet budget_sheet(const Outcome& outcome) {
  return {"Begroting",
          {demand_table(outcome), money_table(outcome), money_per_task_field(outcome)},
          0,
          {}};
}

Sheet capacity_sheet(const Outcome& outcome) {
  Sheet sheet;
  sheet.name = "Capaciteit";
  sheet.tables = {
      hours_table(
          outcome, "Uren gebruikt",
          "Oranje: negen tiende of meer bezet. Streepje: geen grens gegeven. " + sums_note(outcome),
          [](const RoleLoad& load, std::size_t month) {
            return load.used[month] == 0 ? Cell() : Cell(load.used[month]);
          }),
      hours_table(outcome, "Uren beschikbaar", "", [](const RoleLoad& load, std::size_t month) {
        return load.available ? Cell((*load.available)[month]) : text_cell("-");
      })};
  sheet.tables.front().limits = 1;
  sheet.frozen_columns = 1;
  // A calendar year fits a page.
  for (int month = 1; month < outcome.instance.months; ++month)
    if ((outcome.instance.start + month).in_year() == 0)
      sheet.page_breaks.push_back(3 + static_cast<std::size_t>(month));
  return sheet;
}

}  // namespace weerbaar
