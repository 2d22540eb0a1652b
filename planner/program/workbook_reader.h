// SPDX-License-Identifier: EUPL-1.2
// The cells of an Excel workbook, of whatever program wrote it. The only file that knows libzip and
// pugixml. What is read may be hostile: it is bounded in every way, and nothing in it is followed
// out of the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/report/sheets/typed_in.h"

namespace weerbaar {

// The sheets in their order. None, with the reason in `error`: this is no workbook, it is broken,
// or it is too large.
std::optional<std::vector<FoundSheet>> read_workbook(const std::string& bytes, std::string& error);

}  // namespace weerbaar
