// SPDX-License-Identifier: EUPL-1.2
// The plan as Markdown on a few pages, for a council paper: what is asked, what it brings, what it
// costs, and the actions on a line each. The complete form is render_markdown's.
#pragma once

#include <string>

#include "planner/report/report.h"

namespace weerbaar {

std::string render_short_markdown(const Outcome& outcome);

}  // namespace weerbaar
