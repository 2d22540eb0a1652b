// SPDX-License-Identifier: EUPL-1.2
// Picks conformed values out of a table by key. A value that is absent or was wrong gives the
// default: what was wrong has been reported, and a model with errors is never planned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/value.h"

namespace weerbaar {

std::optional<Located<std::string>> text_at(const Value& table, std::string_view key);
std::string text_or_empty(const Value& table, std::string_view key);
std::optional<Located<std::int64_t>> number_at(const Value& table, std::string_view key);
std::int64_t number_or(const Value& table, std::string_view key, std::int64_t otherwise);
bool flag_or(const Value& table, std::string_view key, bool otherwise);
std::optional<Located<Date>> date_at(const Value& table, std::string_view key);
std::vector<Located<std::string>> texts_at(const Value& table, std::string_view key);

// The tables of an array of tables, or the one table; empty when absent.
std::vector<const Value*> tables_at(const Value& table, std::string_view key);

// True when the key was written, right or wrong.
bool has(const Value& table, std::string_view key);

// What an entry of a list is: its id, and of a usual entry (standaard) its kind as well.
std::string identity_of(std::string_view list, const Value& entry);

}  // namespace weerbaar
