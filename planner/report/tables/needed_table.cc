// SPDX-License-Identifier: EUPL-1.2
// The figures that a municipality knows better: those without a source, by how much of the plan
// rests on them.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/plan/measure_group.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

struct Needed {
  std::string measure;
  std::string_view figure;
  std::string value;
  std::int64_t share = 0;  // of all euros or of all hours of the plan, in tenths of a percent
};

// The profile says it itself, of some action of the measure.
bool is_own(const Outcome& outcome, MeasureIndex measure, bool hours) {
  const auto& own = outcome.model.profile.own_figures;
  return std::any_of(own.begin(), own.end(), [&](const OwnFigures& each) {
    return each.measure == measure &&
           (hours ? each.hours.has_value() : each.one_off || each.structural);
  });
}

std::vector<Needed> needed_of(const Outcome& outcome) {
  const Demand all = demand_of(outcome);
  std::vector<Needed> needed;
  for (const MeasureGroup& group : measure_groups(outcome)) {
    const MeasureIndex index = outcome.instance.actions[group.front()->action].measure;
    const Measure& measure = outcome.model.catalog.measures[index];
    Demand asked;
    for (const Planned* planned : group)
      asked += demand_of(outcome.instance, *planned);
    const std::string name = group.size() == 1
                                 ? outcome.instance.actions[group.front()->action].title
                                 : fmt::format("{} ({} keer)", measure.title, group.size());
    if (measure.cost_basis == Basis::assumption && asked.euros() > 0 &&
        !is_own(outcome, index, false))
      needed.push_back({name, "kosten", money_text(asked.one_off, asked.structural),
                        tenths_of_percent(asked.euros(), all.euros())});
    if (measure.hours_basis == Basis::assumption && asked.work() > 0 &&
        !is_own(outcome, index, true))
      needed.push_back({name, "uren", dutch_number(asked.hours) + " uur",
                        tenths_of_percent(asked.work(), all.work())});
  }
  std::stable_sort(needed.begin(), needed.end(),
                   [](const Needed& one, const Needed& other) { return one.share > other.share; });
  return needed;
}

}  // namespace

ReportTable needed_table(const Outcome& outcome) {
  constexpr std::size_t most = 20;
  ReportTable table;
  table.title = "Getallen die wij van u nodig hebben";
  table.note =
      "Bovenaan staat wat het grootste deel van al het geld of van alle uren van dit plan is, met "
      "herhalingen en wat elk jaar terugkomt. Zet uw getal in het profiel, bij de maatregel in "
      "`[[maatregelen]]`, en maak het plan opnieuw.";
  table.fields = {{.title = "Maatregel", .width = 50},
                  {.title = "Wat", .width = 10},
                  {.title = "Nu gerekend met", .width = 30},
                  {.title = "Aandeel", .kind = FieldKind::share, .width = 10},
                  {.title = "Uw getal", .kind = FieldKind::remark, .width = 16}};
  for (const Needed& each : needed_of(outcome)) {
    if (table.records.size() == most) break;
    table.records.push_back({text_cell(each.measure), text_cell(each.figure), text_cell(each.value),
                             each.share, Cell()});
  }
  return table;
}

}  // namespace weerbaar
