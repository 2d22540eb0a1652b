// SPDX-License-Identifier: EUPL-1.2
// Plans of many municipalities in one run, side by side on all cores. Each is the same as that of a
// run for that municipality alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/program/plan_files.h"
#include "planner/program/shared_options.h"

namespace weerbaar {

struct ManyPlans {
  std::vector<std::string> profiles;
  std::string folder;              // each plan comes in a folder in it, called as the profile
  std::vector<std::string> kinds;  // of file; none: all
  ProfileOptions common;           // but for the profile
  FileChoices choices;
};

// A profile that is wrong stops no other: what is wrong is said, and the exit code tells that there
// is one.
int plan_many(const ManyPlans& request);

}  // namespace weerbaar
