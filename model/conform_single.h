// SPDX-License-Identifier: EUPL-1.2
// Whether one value that is no table is what its key asks for, and what to write when it is not.
#pragma once

#include <string>
#include <string_view>

#include "model/diagnostics.h"
#include "model/format.h"
#include "model/value.h"

namespace weerbaar {

// What stands for a value that was wrong: it has its place and nothing else.
Value broken(const Value& value);

// The same, after saying that the kind is not that of the key.
Value refused(const Value& value, const Key& key, std::string help, Diagnostics& diagnostics);

// False when it is of another kind, which has been said then.
bool is_of(const Value& value, Value::Kind kind, const Key& key, Diagnostics& diagnostics);

// Letters, digits and hyphens: what an id is made of.
bool is_word(std::string_view part);
// A good one from what was written, such as a name; empty: there is none in it.
std::string id_made_of(std::string_view text);
void report_invalid_id(std::string_view text, SourceSpan span, Diagnostics& diagnostics);
Value conform_id(Value value, const Key& key, Diagnostics& diagnostics);

// By the kind of the key; not for tables.
Value conform_single(Value value, const Key& key, Diagnostics& diagnostics);

}  // namespace weerbaar
