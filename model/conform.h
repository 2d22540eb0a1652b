// SPDX-License-Identifier: EUPL-1.2
// A Value tree held against the description of its format.
#pragma once

#include "model/format.h"
#include "model/value.h"

namespace weerbaar {

// The tree with only what the format knows, each number as the integer it stands for (hundredths
// for a mark), a bare id in `vereist` as a table with that id. What was wrong is reported and kept
// as a member of kind `other`, so that nobody calls it missing.
Value conform(Value value, const Table& format, Diagnostics& diagnostics);

// Reports every required key that is not there, in all tables below. Apart from conform, because
// an overlay may leave out what the entry it changes already has.
void require_keys(const Value& value, const Table& format, Diagnostics& diagnostics);

}  // namespace weerbaar
