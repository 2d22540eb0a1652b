// SPDX-License-Identifier: EUPL-1.2
// All commands. A new one has a file of its own, NAME_command.cc, and a line here and in
// commands.cc.
#pragma once

#include <vector>

#include "planner/program/command.h"

namespace weerbaar {

Command plan_command();
Command check_command();
Command explain_command();
Command compare_command();
Command budget_command();
Command stability_command();
Command parties_command();
Command graph_command();
Command catalog_command();
Command starter_command();
Command schema_command();

// In the order of the help.
std::vector<Command> all_commands();

}  // namespace weerbaar
