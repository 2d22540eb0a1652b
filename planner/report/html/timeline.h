// SPDX-License-Identifier: EUPL-1.2
// Time from left to right: the axis with its years and months, and one action on it. Places are
// percentages of the width, so that a bar fits a phone, a wall and paper.
#pragma once

#include "planner/plan/block_steps.h"
#include "planner/report/html/markup.h"
#include "planner/report/report.h"

namespace weerbaar::html {

// part / all as a percentage with two decimals, rounded down: "33.33%".
std::string percent(std::int64_t part, std::int64_t all);

// Where the month begins on the axis.
std::string place_of_month(const Outcome& outcome, int month);

// The marks that all pictures share, once in the page: the grid, the hatching, the diamonds.
Markup shared_marks(const Outcome& outcome);

// One of the shared signs ("raadsbesluit", "uiterlijk") with its middle at x, y.
Markup sign(std::string_view shape, const std::string& x, std::int64_t y);

// Years and months, and the council's decision moments.
Markup time_axis();

// One action on the grid: its work, repeats, upkeep, deadline and the council's decision, and when
// in words.
Markup time_bar(const Outcome& outcome, const Planned& planned);

// Only some of the entries reach the step by this plan.
bool is_in_part(const StepOfBlock& step);

// When the steps of a block are complete.
Markup time_of_steps(const Outcome& outcome, BlockIndex block);

}  // namespace weerbaar::html
