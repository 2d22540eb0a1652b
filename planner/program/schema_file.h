// SPDX-License-Identifier: EUPL-1.2
// Where a schema may be written: a slip such as `schema profiel --uit profiel.toml` would cost the
// profile.
#pragma once

#include <string>

namespace weerbaar {

// Why not, as a message; empty: nothing is there yet, or a schema of the program, perhaps an older.
std::string why_no_schema_at(const std::string& path);

}  // namespace weerbaar
