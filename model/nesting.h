// SPDX-License-Identifier: EUPL-1.2
// How deep a TOML text is nested: what goes deeper than the parser and this program, which go down
// by calling themselves, can follow.
#pragma once

#include <cstddef>
#include <string_view>

namespace weerbaar {

// Where the text first goes beyond the limit, in brackets or in the parts of a key; npos: nowhere.
std::size_t too_deep_at(std::string_view text);

}  // namespace weerbaar
