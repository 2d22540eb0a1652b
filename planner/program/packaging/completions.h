// SPDX-License-Identifier: EUPL-1.2
// What a shell fills in after `weerbaar`, made from the program's own commands and options.
#pragma once

#include <string>
#include <vector>

#include "planner/program/command.h"

namespace weerbaar {

std::string bash_completion(const std::vector<Command>& commands);
std::string zsh_completion(const std::vector<Command>& commands);

}  // namespace weerbaar
