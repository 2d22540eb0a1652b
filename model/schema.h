// SPDX-License-Identifier: EUPL-1.2
// The description of the format (format.h) as JSON Schema, for editors that complete and check
// while people type. Draft 7: what the editors' TOML extensions support best.
#pragma once

#include <string>
#include <string_view>

#include "model/format.h"

namespace weerbaar {

enum class SchemaFor {
  whole,    // every required key must be there
  overlay,  // an entry may change one key of a known one: only its id is required
};

// Says all that one value can show by itself: keys, kinds, ranges, choices, shapes of words. Not
// what takes two values (references, dates in order), nor how many decimals a number has.
std::string json_schema(const Table& format, std::string_view title, SchemaFor use);

}  // namespace weerbaar
