// SPDX-License-Identifier: EUPL-1.2
// The amounts of a change that are tried in turn, the smallest change first.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

std::vector<std::int64_t> less_steering(const Instance& instance);  // hours a month that are left

// A later end also brings more upkeep and repeats, so it can help at first and not later: every
// month is tried.
std::vector<std::int64_t> horizon_steps(const Instance& instance);

// Months from the start that was decided: nearest first; later before earlier.
std::vector<std::int64_t> start_steps(const Instance& instance, ActionIndex a);

}  // namespace weerbaar
