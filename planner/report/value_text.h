// SPDX-License-Identifier: EUPL-1.2
// What stands behind a key of a file, in the words of people.
#pragma once

#include <string>

#include "model/format.h"
#include "model/value.h"

namespace weerbaar {

// "12.000", "5,7", "ja", "31 december 2027"; of a table its members; of nothing "niets".
std::string value_text(const Value& value, const Key& key);

}  // namespace weerbaar
