// Keeps a slip on the command line from costing a file.
#pragma once

#include <string>
#include <vector>

namespace weerbaar {

// Whether no output is an input or another output: a slip such as `--json profiel.toml` would cost
// the profile. An empty name is no output. False when one is, and it has been said.
bool check_outputs(std::vector<std::string> inputs, const std::vector<std::string>& outputs);

}  // namespace weerbaar
