// SPDX-License-Identifier: EUPL-1.2
// The tree that a file says: what toml++ read, with places, and nothing of toml++ in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "model/source.h"

namespace weerbaar {

struct Member;

struct Value {
  enum class Kind { text, integer, decimal, boolean, date, array, table, other };
  Kind kind = Kind::other;
  SourceSpan span;
  std::string text;             // text
  std::int64_t integer = 0;     // integer; and, once conformed, every number (see format.h)
  double decimal = 0;           // decimal, as written; conform turns it into hundredths
  bool boolean = false;         // boolean
  Date date;                    // date
  std::vector<Value> items;     // array
  std::vector<Member> members;  // table, in source order

  const Value* find(std::string_view key) const;
};

struct Member {
  std::string key;
  SourceSpan key_span;
  Value value;
};

}  // namespace weerbaar
