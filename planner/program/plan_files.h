// SPDX-License-Identifier: EUPL-1.2
// The kinds of file that a plan can be written as: one row a kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/report/no_plan.h"
#include "planner/report/report.h"
#include "planner/report/sheets/typed_in.h"

namespace weerbaar {

// What some of the files want to know besides the plan.
struct FileChoices {
  CsvStyle csv_style = CsvStyle::dutch;
  bool short_markdown = false;
  bool live_page = true;  // one that plans by itself, when the program has the engine for it
  TypedIn typed;          // in an earlier workbook
  std::optional<CalendarSplit> calendars;  // also one for each owner or department
  std::optional<MoneyCurve> curve;         // for the page; none: it is not asked for
};

struct PlanFile {
  std::string extension;  // its option is --EXTENSION, its name in a folder plan.EXTENSION
  std::string meaning;    // for the help
  // The whole file, or none with the reason in `error`.
  std::optional<std::string> (*render)(const Outcome& outcome, const FileChoices& choices,
                                       std::string& error);
  // What it says when there is no plan; null: it is not written then.
  std::string (*render_without_plan)(const NoPlan& found, const FileChoices& choices);
};

const std::vector<PlanFile>& plan_files();

// Which of them it is, by its place; std::logic_error: there is none, which is our bug.
std::size_t place_of_file(std::string_view extension);

}  // namespace weerbaar
