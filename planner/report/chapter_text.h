// SPDX-License-Identifier: EUPL-1.2
// Chapters as text on a terminal.
#pragma once

#include <string>
#include <vector>

#include "planner/report/chapters.h"
#include "planner/report/report.h"

namespace weerbaar {

std::string chapters_text(const std::vector<Chapter>& chapters, const TerminalStyle& style);

// With a blank line before it and a rule below it.
std::string title_text(const std::string& words, int level, const TerminalStyle& style);

}  // namespace weerbaar
