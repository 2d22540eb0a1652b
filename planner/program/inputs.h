// SPDX-License-Identifier: EUPL-1.2
// Reads the files that a call names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/source.h"
#include "planner/program/shared_options.h"

namespace weerbaar {

struct Inputs {
  std::vector<SourceFile> profiles;
  Sources catalog;
  std::optional<SourceFile> earlier_plan;
};

// The first file that cannot be read ends the run: none, and it has been said.
std::optional<Inputs> read_inputs(const std::vector<std::string>& profiles,
                                  const InputOptions& input);

// The names of all these files.
std::vector<std::string> names_of_inputs(std::vector<std::string> profiles,
                                         const InputOptions& input);

}  // namespace weerbaar
