// SPDX-License-Identifier: EUPL-1.2
// TOML text to a Value tree. The only door to toml++.
#pragma once

#include <optional>

#include "model/diagnostics.h"
#include "model/value.h"

namespace weerbaar {

// The file's root table; none, with a `schrijffout`, when it is not TOML. TOML stops at its first
// syntax error, so there is one such finding a file.
std::optional<Value> parse_toml(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics);

}  // namespace weerbaar
