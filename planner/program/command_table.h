// The commands, and what the help says of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/program/cli.h"

namespace weerbaar {

extern const std::string_view general_help;  // of `weerbaar` itself

struct Definition {
  Command command;
  std::string name;
  std::string alias;
  std::string arguments;  // as in the help; brackets: may be left out; dots: may be repeated
  std::string example;
  std::string purpose;
};

const std::vector<Definition>& command_table();

}  // namespace weerbaar
