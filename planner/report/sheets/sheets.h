// SPDX-License-Identifier: EUPL-1.2
// The plan as sheets of tables. Most are those of tables/; the list of actions and what only a
// workbook has are made here. The spreadsheet and CSV write the cells down, each in its own way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "planner/report/report.h"
#include "planner/report/typed_table.h"

namespace weerbaar {

struct Sheet {
  std::string name;
  std::vector<ReportTable> tables;
  std::size_t frozen_columns = 0;  // stay in sight
  // What comes on paper, one page wide; the rest is for the screen. 0: all.
  std::size_t printed_columns = 0;
  std::size_t printed_tables = 0;
  // What another plan has on it: tables, of which the head and the note say enough, and notes.
  std::vector<ReportTable> absent;
  std::vector<std::string_view> notes;
};

// What stands before the sums: above a table that stands alone on its sheet, as a list that can be
// filtered, or below one of several.
inline constexpr std::string_view sum_of_shown = "Totaal van wat u ziet";
inline constexpr std::string_view sum_of_all = "Totaal";

// The sheet that the formulas of others add up, and what stands above it before the municipality.
inline constexpr std::string_view action_sheet_name = "Acties";
inline constexpr std::string_view action_list_title = "Actieplan weerbaarheid: ";

// The column by which a row is found back in another plan.
inline constexpr std::string_view id_title = "Kenmerk";

// People fill in its rows, each of which has its `id_title`.
bool is_form(const ReportTable& table);

inline constexpr std::string_view progress_words[] = {"nog niet begonnen", "besloten", "loopt",
                                                      "vertraagd",         "gereed",   "vervallen"};

// One row an action, by number, with all that the plan says of it.
ReportTable action_list(const Outcome& outcome);

Sheet decision_sheet(const Outcome& outcome);
Sheet action_sheet(ReportTable actions);
Sheet finished_sheet(const Outcome& outcome);
Sheet pillar_sheet(const Outcome& outcome, const ReportTable& actions);
Sheet block_sheet(const Outcome& outcome);
Sheet step_sheet(const Outcome& outcome);
Sheet pillar_action_sheet(const Outcome& outcome);
Sheet presumed_sheet(const Outcome& outcome);
Sheet rubric_sheet(const Outcome& outcome);
Sheet sentence_sheet(const Outcome& outcome);
Sheet budget_sheet(const Outcome& outcome);
Sheet capacity_sheet(const Outcome& outcome);
Sheet left_out_sheet(const Outcome& outcome);
Sheet notes_sheet(const Outcome& outcome);

// All of them, the decisions first.
std::vector<Sheet> sheets_of(const Outcome& outcome);

// A table by itself.
std::string render_csv(const ReportTable& table, CsvStyle style);

}  // namespace weerbaar
