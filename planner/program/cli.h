// SPDX-License-Identifier: EUPL-1.2
// The command line: from words to the call of a command. Knows nothing of plans.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "planner/program/command.h"

namespace weerbaar {

// What to print, and the exit code to stop with.
struct Stop {
  int exit_code = 0;
  std::string text;  // to standard output when the code is 0, else to standard error
};

// A call that is right, ready to be run, or why there is none.
std::variant<std::function<int()>, Stop> parse_command_line(const std::vector<Command>& commands,
                                                            int count, const char* const* words);

}  // namespace weerbaar
