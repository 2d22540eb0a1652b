// SPDX-License-Identifier: EUPL-1.2
// The page of `man weerbaar` in Dutch, made from the program's own commands and options.
#pragma once

#include <string>
#include <vector>

#include "planner/program/command.h"

namespace weerbaar {

std::string manual_page(const std::vector<Command>& commands, const std::string& version);

}  // namespace weerbaar
