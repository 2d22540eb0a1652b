// The kinds of file that a plan can be written as: one row a kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

struct PlanFile {
  std::string extension;  // its option is --EXTENSION, its name in a folder plan.EXTENSION
  std::string meaning;    // for the help
  // The whole file, or none with the reason in `error`. The style only matters to CSV.
  std::optional<std::string> (*render)(const Outcome& outcome, CsvStyle style, std::string& error);
};

const std::vector<PlanFile>& plan_files();

}  // namespace weerbaar
