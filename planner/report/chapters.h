// SPDX-License-Identifier: EUPL-1.2
// A plan as chapters of sentences and tables, from what is asked to how it is counted: what the
// terminal and the Markdown print, in the order in which people read it.
#pragma once

#include <string>
#include <vector>

#include "planner/report/report.h"
#include "planner/report/typed_table.h"

namespace weerbaar {

struct Chapter {
  std::string title;
  int level = 1;                    // 1 of the plan, 2 within the one before it
  std::vector<std::string> before;  // sentences
  std::vector<std::string> items;   // of a list below them
  std::vector<ReportTable> tables;
  std::vector<std::string> after;
};

// Text from files is in it as it is: each report makes it harmless in its own way.
std::vector<Chapter> chapters_of(const Outcome& outcome);

}  // namespace weerbaar
