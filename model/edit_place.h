// SPDX-License-Identifier: EUPL-1.2
// The place of an edit, as a path of keys and choices from a list: edit.h says how it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/value.h"

namespace weerbaar {

struct Segment {
  std::string key;
  bool of_list = false;  // it has brackets
  std::optional<std::size_t> number;
  std::vector<std::pair<std::string, std::string>> holds;  // key, value; an empty value: has none
};

// An edit can come from an address that somebody sends: what it chooses by goes between quotes.
bool is_place(std::string_view text);

std::vector<Segment> segments_of(std::string_view place);
bool is_whole_number(std::string_view text);

// Null: it is not there.
const Value* child_of(const Value& table, const Segment& segment);
const Value* value_at(const Value& root, std::string_view place);

}  // namespace weerbaar
