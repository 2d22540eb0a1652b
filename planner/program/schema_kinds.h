// SPDX-License-Identifier: EUPL-1.2
// The kinds of file that have a JSON Schema, by the names that people give them.
#pragma once

#include <string>
#include <vector>

namespace weerbaar {

const std::vector<std::string>& schema_kinds();

// Of one of these.
std::string schema_of(const std::string& kind);

}  // namespace weerbaar
