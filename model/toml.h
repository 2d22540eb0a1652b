// SPDX-License-Identifier: EUPL-1.2
// TOML text to a Value tree. The only door to toml++.
#pragma once

#include <optional>

#include "model/diagnostics.h"
#include "model/value.h"

namespace weerbaar {

// The file's root table; none, with a `schrijffout` for each place where it is not TOML, up to
// twenty. The parser stops at the first of them; reading goes on after what it stopped in.
std::optional<Value> parse_toml(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics);

}  // namespace weerbaar
