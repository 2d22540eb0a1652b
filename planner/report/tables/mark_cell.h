// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planner/report/typed_table.h"

namespace weerbaar {

// A mark after a plan, in hundredths. What the plan does not change, it does not assume.
Cell mark_after(int before, int after);

}  // namespace weerbaar
