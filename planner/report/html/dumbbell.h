// SPDX-License-Identifier: EUPL-1.2
// A mark from where it stands to where the plan brings it, with the target, on a ruler from 1 to
// 10. Shapes differ, so that it also reads in grey.
#pragma once

#include <string_view>

#include "planner/report/html/markup.h"

namespace weerbaar::html {

struct Marks {  // in hundredths
  int before = 0;
  int after = 0;
  int target = 0;
};

// The drawing alone: what it says stands in words beside it.
Markup dumbbell(const Marks& marks);

// What its shapes are.
Markup dumbbell_legend(std::string_view before = "cijfer nu",
                       std::string_view after = "cijfer na dit plan, een schatting");

}  // namespace weerbaar::html
