// SPDX-License-Identifier: EUPL-1.2
// JSON text to a Value tree, with the place of everything in it. The only door to nlohmann/json's
// parser.
#pragma once

#include <optional>

#include "model/diagnostics.h"
#include "model/value.h"

namespace weerbaar {

// The file's root; none, with a `plan-onleesbaar`, when it is not JSON. Reading stops at the first
// thing that is wrong. `null` is a Value of the kind `other`. A place is that of the value; of a
// table or a list that of its bracket.
std::optional<Value> parse_json(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics);

}  // namespace weerbaar
