// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/check_outputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/program/console.h"
#include "planner/program/files.h"

namespace weerbaar {

namespace {

// No output is TOML, so what is called so was written by people.
bool is_toml_file(const std::string& path) {
  return path.ends_with(".toml") && is_regular_file(path);
}

}  // namespace

bool check_outputs(std::vector<std::string> inputs, const std::vector<std::string>& outputs,
                   const std::string& folder) {
  // Standard input is not standard output, though both are called so.
  const auto named = std::remove(inputs.begin(), inputs.end(), "-");
  const bool reads_standard_input = named != inputs.end();
  inputs.erase(named, inputs.end());
  std::vector<std::string> taken = std::move(inputs);
  std::string error;
  for (const std::string& output : outputs) {
    if (output.empty()) continue;
    if (std::any_of(taken.begin(), taken.end(),
                    [&output](const std::string& other) { return is_same_file(output, other); }) ||
        (reads_standard_input && is_standard_input(output))) {
      fail_on_file(fmt::format("{}: dit is al invoer of andere uitvoer; kies een ander bestand",
                               output == "-" ? "standaarduitvoer" : output));
      return false;
    }
    if (is_toml_file(output)) {
      fail_on_file(
          fmt::format("{}: dit bestand bestaat al en is een profiel of een catalogus; kies "
                      "een ander bestand",
                      output));
      return false;
    }
    taken.push_back(output);
  }
  if (!folder.empty() && !can_make_folder(folder, error)) {
    fail_on_file(error);
    return false;
  }
  for (const std::string& output : outputs) {
    if (output.empty() || (!folder.empty() && !file_exists(folder) && is_in(folder, output)))
      continue;
    if (!can_write(output, error)) {
      fail_on_file(error);
      return false;
    }
  }
  return true;
}

}  // namespace weerbaar
