// SPDX-License-Identifier: EUPL-1.2
// The sheets of what there is and what the plan asks of it: money per year, hours per role.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "planner/plan/horizon_demand.h"
#include "planner/plan/quarters.h"
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
                  {"Acties", FieldKind::text, 26},
                  {"Soort geld", FieldKind::text, 13}};
  for (const int year : years)
    table.fields.push_back({fmt::format("{}", year), FieldKind::euros, 13, true});
  table.fields.push_back(
      {"Samen", FieldKind::euros, 13, true, {Formula::Kind::sum_across, 3, 2 + years.size()}});
  for (const auto& [name, each] : task_fields)
    for (const std::size_t kind : {0U, 1U}) {
      std::int64_t sum = 0;
      Record record = {text_cell(name), text_cell(numbers_text(outcome.plan, each.actions)),
                       text_cell(kind == 0 ? "eenmalig" : "structureel")};
      for (const std::int64_t euros : each.euros[kind]) {
        record.emplace_back(euros);
        sum += euros;
      }
      record.emplace_back(sum);
      if (sum > 0) table.records.push_back(std::move(record));
    }
  return table;
}

// Months that stand in one column: a quarter, or a single month.
struct Span {
  std::string title;
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Span> months_of(const Outcome& outcome) {
  std::vector<Span> spans;
  for (int month = 0; month < outcome.instance.months; ++month)
    spans.push_back({month_text(outcome, month), static_cast<std::size_t>(month),
                     static_cast<std::size_t>(month)});
  return spans;
}

std::vector<Span> quarter_spans(const Outcome& outcome) {
  std::vector<Span> spans;
  for (const Quarter& quarter : quarters_of(outcome.instance))
    spans.push_back({fmt::format("{} kw {}", quarter.year, quarter.number),
                     static_cast<std::size_t>(quarter.first),
                     static_cast<std::size_t>(quarter.last)});
  return spans;
}

std::int64_t sum_of(const std::vector<std::int64_t>& hours, const Span& span) {
  std::int64_t sum = 0;
  for (std::size_t month = span.first; month <= span.last; ++month)
    sum += hours[month];
  return sum;
}

// One figure a role and span, with the sum of the role at the end.
ReportTable hours_table(const Outcome& outcome, std::string title, std::string note,
                        const std::vector<Span>& spans,
                        Cell (*figure)(const RoleLoad&, const Span&)) {
  ReportTable table{std::move(title), std::move(note), {}, {}, 0};
  table.fields = {{"Rol", FieldKind::text, 36},
                  {"Naam", FieldKind::text, 22},
                  {"Afdeling", FieldKind::text, 28}};
  for (const Span& span : spans)
    table.fields.push_back({span.title, FieldKind::hours, 7, true});
  table.fields.push_back(
      {"Samen", FieldKind::hours, 9, true, {Formula::Kind::sum_across, 3, 2 + spans.size()}});
  for (const RoleLoad& load : role_loads(outcome)) {
    const Capacity* capacity = capacity_of(outcome, load.role);
    Record record = {text_cell(load_name(outcome, load)),
                     capacity == nullptr ? Cell() : text_cell(capacity->holder),
                     capacity == nullptr ? Cell() : text_cell(capacity->department)};
    std::int64_t sum = 0;
    for (const Span& span : spans) {
      record.push_back(figure(load, span));
      if (const auto* hours = std::get_if<std::int64_t>(&record.back())) sum += *hours;
    }
    record.emplace_back(sum);
    table.records.push_back(std::move(record));
  }
  return table;
}

Cell used(const RoleLoad& load, const Span& span) {
  const std::int64_t hours = sum_of(load.used, span);
  return hours == 0 ? Cell() : Cell(hours);
}

Cell available(const RoleLoad& load, const Span& span) {
  return load.available ? Cell(sum_of(*load.available, span)) : text_cell("-");
}

}  // namespace

Sheet budget_sheet(const Outcome& outcome) {
  Sheet sheet{"Begroting",
              {demand_table(outcome), money_table(outcome), money_per_task_field(outcome)}};
  sheet.printed_columns =
      std::max(place_of(sheet.tables[1], "Herkomst"), sheet.tables[2].fields.size());
  return sheet;
}

// On paper the quarters, which fit a page; on the screen the months too, in which a plan is made.
Sheet capacity_sheet(const Outcome& outcome) {
  const std::vector<Span> quarters = quarter_spans(outcome);
  const std::vector<Span> months = months_of(outcome);
  Sheet sheet;
  sheet.name = "Capaciteit";
  sheet.tables = {hours_table(outcome, "Uren gebruikt, per kwartaal",
                              "Oranje: negen tiende of meer bezet. Streepje: geen grens gegeven. "
                              "De maanden staan eronder; zij komen niet op papier. " +
                                  sums_note(outcome),
                              quarters, used),
                  hours_table(outcome, "Uren beschikbaar, per kwartaal", "", quarters, available),
                  hours_table(outcome, "Uren gebruikt, per maand", "", months, used),
                  hours_table(outcome, "Uren beschikbaar, per maand", "", months, available)};
  sheet.tables[0].limits = 1;
  sheet.tables[2].limits = 3;
  sheet.frozen_columns = 1;
  sheet.printed_columns = sheet.tables.front().fields.size();
  sheet.printed_tables = 2;
  return sheet;
}

}  // namespace weerbaar
