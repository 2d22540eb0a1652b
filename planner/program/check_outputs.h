// SPDX-License-Identifier: EUPL-1.2
// Looks at where a command is to write before it does its work: nobody should wait for a plan to
// hear of a folder that is not there.
#pragma once

#include <string>
#include <vector>

namespace weerbaar {

// Whether each output can be written, as far as that is known now, and none is an input or another
// output, or another file in TOML: a slip such as `--json profiel.toml` would cost the profile. An
// empty name is no output. `folder`: one that is made for the outputs when it is missing; empty:
// none. False when not, and it has been said.
bool check_outputs(std::vector<std::string> inputs, const std::vector<std::string>& outputs,
                   const std::string& folder = "");

}  // namespace weerbaar
