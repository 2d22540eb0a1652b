// SPDX-License-Identifier: EUPL-1.2
// Works out a plan that somebody else made, from nothing but the starts of its actions, and says
// what of it does not hold.
#pragma once

#include <string>

#include "planner/program/shared_options.h"

namespace weerbaar {

// `plan`: its file, as JSON. Gives the exit code: exit_input when something does not hold.
int check_plan(const std::string& plan, const std::string& profile, const InputOptions& input);

}  // namespace weerbaar
