// SPDX-License-Identifier: EUPL-1.2
// A file that is no TOML at all: another kind of file, or text saved in another way.
#pragma once

#include <optional>

#include "model/diagnostics.h"
#include "model/source.h"

namespace weerbaar {

// What kind of file it is by how it begins: "een PDF"; none when nothing shows that.
std::optional<std::string_view> known_kind(std::string_view text);

// One finding that says what it is; none when it may be TOML. `wanted`: "profiel" or "catalogus".
std::optional<Diagnostic> other_file_kind(const SourceFile& file, std::uint32_t file_index,
                                          std::string_view wanted);

}  // namespace weerbaar
