// SPDX-License-Identifier: EUPL-1.2
// How the program is called here, for hints that can be typed as they stand.
#pragma once

#include <string>
#include <string_view>

namespace weerbaar {

// The text with its commands, such as `weerbaar plan profiel.toml`, as they work where the program
// is not installed: `./dev run` says in the environment how it was called itself. Only for what is
// said to a person: a file is the same for everybody.
std::string as_invoked(std::string_view text);

// The same for a name other than the environment's; empty: the text as it is.
std::string as_invoked_by(std::string_view text, std::string_view name);

}  // namespace weerbaar
