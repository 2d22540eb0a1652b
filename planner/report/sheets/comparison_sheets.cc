// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/comparison_sheets.h"

#include "model/utf8.h"
#include "planner/report/comparison_chapters.h"
#include "planner/report/tables/comparison_tables.h"

namespace weerbaar {

namespace {

// What is known of both plans, as rows of one column.
ReportTable about(const ComparedPlans& compared) {
  ReportTable table;
  table.title = one_line(comparison_title(compared));
  table.fields = {{.title = "Over deze vergelijking", .width = 120}};
  const auto add = [&table](const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences)
      table.records.push_back({text_cell(sentence)});
  };
  add(comparison_sentences(compared));
  add(cause_sentences(compared));
  add(idle_cause_sentences(compared));
  add(comparison_origin(compared));
  return table;
}

}  // namespace

std::vector<Sheet> comparison_sheets(const ComparedPlans& compared) {
  std::vector<Sheet> sheets = {{.name = "Was-wordt", .tables = {about(compared)}}};
  const auto add = [&sheets](const std::string& name, ReportTable table) {
    if (!table.records.empty()) sheets.push_back({.name = name, .tables = {std::move(table)}});
  };
  if (says_nothing(compared.comparison)) return sheets;
  add("Oorzaken", cause_table(compared));
  add("Pijlers", pillar_comparison_table(compared));
  add("Bouwstenen", block_comparison_table(compared));
  add("Stappen", step_comparison_table(compared));
  add("Acties", action_comparison_table(compared));
  add("Geld", money_comparison_table(compared));
  return sheets;
}

}  // namespace weerbaar
