// SPDX-License-Identifier: EUPL-1.2
// The one description of the files people write: every key, its kind, its range, what it means.
// The loader checks files against it; whatever else needs the format (a schema, a manual page, a
// starter file) reads it here. docs/format.md says the same in prose.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/diagnostics.h"
#include "model/limits.h"

namespace weerbaar {

enum class Kind {
  text,
  id,                 // lower-case letters, digits and hyphens
  action_id,          // an id, optionally followed by @ and the id of an entry
  wish,               // an action_id; with a slash and 1 to 4 behind it a step of a block
  municipality_code,  // GM and four digits
  integer,
  hundredths,  // written as a number with at most two decimals, kept as hundredths
  boolean,
  date,
  month,        // "2027-07"
  table,        // of `table`
  requirement,  // an id, or a table with an id and a condition; kept as a table
  standing,     // a word of `choices`, or hundredths: both are kept as they are
};

struct Table;

struct Key {
  std::string_view name;
  Kind kind = Kind::text;
  std::string_view meaning;  // one plain Dutch line
  bool required = false;
  bool list = false;
  std::size_t count = 0;  // of a list: exactly so many; 0: any number
  std::int64_t min = 0;   // of integer and hundredths (in hundredths)
  std::int64_t max = 0;
  Code range_code = Code::out_of_range;
  std::span<const std::string_view> choices = {};  // of text; empty: any text
  Code choice_code = Code::unknown_choice;
  const Table* table = nullptr;
  bool refers = false;  // of an id: it is that of something else, and need not look like one
};

struct Table {
  std::string_view name;  // as written in the file: "gemeente", "[[begroting]]"
  std::span<const Key> keys;
  Code unknown_code = Code::unknown_key;
  const Key* any = nullptr;  // what every id is that is not among the keys
};

inline constexpr std::int64_t most_steering_hours = 100;  // of one action in a month

const Table& profile_format();
const Table& catalog_format();

// What to write for it, such as "een heel getal".
std::string_view words_for(Kind kind);

// Written between quotes, and free but for its form.
bool is_text(Kind kind);

// GM and four digits: the code that Statistics Netherlands (CBS) gives a municipality.
bool is_municipality_code(std::string_view text);

// The code that was meant by "gm0363", "0363" or "363"; empty: none.
std::string meant_municipality_code(std::string_view text);

const Key* find_key(const Table& table, std::string_view name);

}  // namespace weerbaar
