// SPDX-License-Identifier: EUPL-1.2
// What the program says of itself and of a command.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/program/command.h"

namespace weerbaar {

// The names of the option that asks for help, as the help shows them.
inline constexpr std::string_view help_names = "-h,--help,--hulp";

// "plan PROFIEL"
std::string usage_of(const Command& command, const Syntax& syntax);

std::string general_help(const std::vector<Command>& commands);
std::string command_help(const Command& command);

}  // namespace weerbaar
