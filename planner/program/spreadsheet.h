// The plan as an Excel workbook. The only file that knows libxlsxwriter; it needs a place for
// temporary files, so it is not part of the engine.
#pragma once

#include <optional>
#include <string>

#include "planner/report/report.h"

namespace weerbaar {

// The bytes of the file, the same for the same plan. None, with the reason in `error`, when the
// temporary files cannot be written.
std::optional<std::string> render_spreadsheet(const Outcome& outcome, std::string& error);

}  // namespace weerbaar
