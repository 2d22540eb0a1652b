// SPDX-License-Identifier: EUPL-1.2
// What people typed on a sheet of ours where the plan has nothing: above, beside, between or below
// its tables. It belongs to no row and no column, so a new plan has no place for it.
#pragma once

#include <string>
#include <vector>

#include "planner/report/sheets/found_sheet.h"
#include "planner/report/sheets/sheets.h"

namespace weerbaar {

// In words, one a cell. `ours` is that sheet of the new plan: by its titles and heads the tables of
// the earlier one are known, however many rows they had. Below `form_head`, which may be null,
// people fill in, and nothing is looked for; nor is what was changed in a cell of the plan.
std::vector<std::string> texts_beside(const FoundSheet& sheet, const Sheet& ours,
                                      const FoundRow* form_head);

}  // namespace weerbaar
