// SPDX-License-Identifier: EUPL-1.2
// Two plans beside each other as sheets of a workbook.
#pragma once

#include <vector>

#include "planner/plan/compared_plans.h"
#include "planner/report/sheets/sheets.h"

namespace weerbaar {

std::vector<Sheet> comparison_sheets(const ComparedPlans& compared);

}  // namespace weerbaar
