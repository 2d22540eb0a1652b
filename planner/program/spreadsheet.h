// SPDX-License-Identifier: EUPL-1.2
// The plan as an Excel workbook. Only this and workbook_formats know libxlsxwriter; it needs a
// place for temporary files, so it is not part of the engine.
#pragma once

#include <optional>
#include <string>

#include "planner/report/report.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/sheets/typed_in.h"

namespace weerbaar {

// The bytes of the file, the same for the same plan and what was typed in an earlier one. None,
// with the reason in `error`, when the temporary files cannot be written.
std::optional<std::string> render_spreadsheet(const Outcome& outcome, const TypedIn& typed,
                                              std::string& error);

// The same of any sheets: `title` stands on every page, `day` is when it counts as made.
struct WorkbookName {
  std::string title;
  std::string made_with;
  Date day;
};
std::optional<std::string> render_workbook(const std::vector<Sheet>& sheets,
                                           const WorkbookName& name, std::string& error);

}  // namespace weerbaar
