// SPDX-License-Identifier: EUPL-1.2
// Writes what a package has beside the program and is made from its commands: its page for `man`,
// and what shells fill in.
//   write_packaging FOLDER
#include <cstdio>

#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/packaging/completions.h"
#include "planner/program/packaging/manual.h"

int main(int count, char** words) {
  using namespace weerbaar;
  if (count != 2) return exit_usage;
  const std::string folder = std::string(words[1]) + "/";
  const std::vector<Command> commands = all_commands();
  return write({{folder + "weerbaar.nl.1", manual_page(commands, WEERBAAR_VERSION)},
                {folder + "weerbaar.bash", bash_completion(commands)},
                {folder + "_weerbaar", zsh_completion(commands)}});
}
