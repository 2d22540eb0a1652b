// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/towns.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/plan_words.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string_view result_word(TownResult result) {
  switch (result) {
    case TownResult::plan:
      return "plan";
    case TownResult::plan_after_changes:
      return "plan van een veranderd profiel";
    case TownResult::no_plan:
      return "geen plan";
    case TownResult::wrong_input:
      return "fout in het profiel";
    case TownResult::not_read:
      return "niet te lezen";
    case TownResult::not_written:
      return "niet geschreven";
  }
  return "";
}

std::string name_of(const TownRow& row) {
  return row.municipality.empty() ? "onbekend" : one_line(row.municipality);
}

std::string lowest(const std::array<int, pillar_count>& marks) {
  return dutch_hundredths(*std::min_element(marks.begin(), marks.end()));
}

constexpr std::size_t outcome_field = 5;

ReportTable towns_table(const std::vector<TownRow>& rows) {
  ReportTable table;
  table.fields = {{"Gemeente"},
                  {"Code"},
                  {"Inwoners", FieldKind::number},
                  {"Profiel"},
                  {"Map"},
                  {"Uitkomst"},
                  {"Acties", FieldKind::number},
                  {"Kosten in de looptijd", FieldKind::euros}};
  for (const std::string_view pillar : pillar_names) {
    table.fields.push_back({fmt::format("{}: nu", pillar), FieldKind::hundredths});
    table.fields.push_back({fmt::format("{}: na dit plan", pillar), FieldKind::hundredths});
  }
  table.fields.push_back({"Profiel (SHA-256)"});
  for (const TownRow& row : rows) {
    Record record = {
        text_cell(row.municipality), text_cell(row.code),   {},
        text_cell(row.profile),      text_cell(row.folder), text_cell(result_word(row.result))};
    if (!row.municipality.empty()) record[2] = row.inhabitants;
    if (row.has_plan()) {
      record.emplace_back(row.actions);
      record.emplace_back(row.cost);
      for (std::size_t p = 0; p < pillar_count; ++p) {
        record.emplace_back(std::int64_t{row.mark_before[p]});
        record.emplace_back(std::int64_t{row.mark_after[p]});
      }
    }
    record.resize(table.fields.size());
    if (row.has_plan()) record.back() = text_cell(row.profile_sha256);
    table.records.push_back(std::move(record));
  }
  return table;
}

}  // namespace

TownRow town_row(const Outcome& outcome) {
  const Municipality& municipality = outcome.model.profile.municipality;
  TownRow row;
  row.result = outcome.repairs.empty() ? TownResult::plan : TownResult::plan_after_changes;
  row.municipality = municipality.name;
  row.code = municipality.code;
  row.profile_sha256 = outcome.provenance.profile_sha256;
  row.inhabitants = municipality.inhabitants;
  row.actions = static_cast<std::int64_t>(outcome.plan.chosen.size());
  row.cost = outcome.plan.total_cost;
  for (const PillarRow& pillar : pillar_rows(outcome)) {
    row.mark_before[pillar.pillar] = pillar.mark_before;
    row.mark_after[pillar.pillar] = pillar.mark_after;
  }
  return row;
}

std::string render_towns(const std::vector<TownRow>& rows, const TerminalStyle& style) {
  std::vector<Row> lines;
  for (const TownRow& row : rows)
    lines.push_back(row.has_plan() ? Row{name_of(row), one_line(row.profile),
                                         std::string(result_word(row.result)),
                                         dutch_number(row.actions), dutch_number(row.cost),
                                         lowest(row.mark_before), lowest(row.mark_after)}
                                   : Row{name_of(row), one_line(row.profile),
                                         std::string(result_word(row.result)), "", "", "", ""});
  const auto good = std::count_if(
      rows.begin(), rows.end(), [](const TownRow& row) { return row.result == TownResult::plan; });
  return render_table({{"Gemeente", false, 12},
                       {"Profiel", false, 10},
                       {"Uitkomst", false, 10},
                       {"Acties", true},
                       {"Kosten in euro", true, 6},
                       {"Laagste cijfer nu", true, 7},
                       {"na dit plan", true, 4}},
                      lines, static_cast<std::size_t>(style.width)) +
         fmt::format("\n{} van {} met een plan.\n", dutch_number(good),
                     dutch_count(static_cast<std::int64_t>(rows.size()), "gemeente", "gemeenten"));
}

std::string render_towns_csv(const std::vector<TownRow>& rows, const Catalog& catalog,
                             const Provenance& origin, CsvStyle style) {
  ReportTable table = towns_table(rows);
  Record last(table.fields.size());
  last[0] = text_cell("herkomst");
  last[outcome_field] = text_cell(
      fmt::format("weerbaar {}; catalogus {} {} (SHA-256) {}. {}", origin.version, catalog.id,
                  catalog.version, origin.catalog_sha256, fmt::join(again_sentences(origin), " ")));
  table.records.push_back(std::move(last));
  return render_csv(table, style);
}

}  // namespace weerbaar
