// SPDX-License-Identifier: EUPL-1.2
// The quarters of the calendar that a plan has months in.
#pragma once

#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

struct Quarter {
  int year = 0;
  int number = 1;  // 1..4
  int first = 0;   // of its months in the plan, the first and the last
  int last = 0;
};

std::vector<Quarter> quarters_of(const Instance& instance);

}  // namespace weerbaar
