// SPDX-License-Identifier: EUPL-1.2
// Short names to write the tables of the format with; only its own files include this.
#pragma once

#include "model/format.h"
#include "model/pillar.h"

namespace weerbaar::keys {

constexpr Key text(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = Kind::text, .meaning = meaning};
}
constexpr Key id(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = Kind::id, .meaning = meaning};
}
constexpr Key reference(std::string_view name, std::string_view meaning) {
  Key key = id(name, meaning);
  key.refers = true;
  return key;
}
constexpr Key choice(std::string_view name, std::span<const std::string_view> choices,
                     std::string_view meaning) {
  return {.name = name, .kind = Kind::text, .meaning = meaning, .choices = choices};
}
constexpr Key pillar(std::string_view name, std::string_view meaning) {
  Key key = choice(name, pillar_ids, meaning);
  key.choice_code = Code::unknown_pillar;
  return key;
}
constexpr Key integer(std::string_view name, std::int64_t min, std::int64_t max,
                      std::string_view meaning) {
  return {.name = name, .kind = Kind::integer, .meaning = meaning, .min = min, .max = max};
}
constexpr Key euros(std::string_view name, std::string_view meaning) {
  return integer(name, 0, max_euros, meaning);
}
constexpr Key hours(std::string_view name, std::string_view meaning) {
  return integer(name, 0, max_hours, meaning);
}
constexpr Key answer(std::string_view name, std::string_view meaning) {
  return integer(name, 1, 5, meaning);
}
constexpr Key hundredths(std::string_view name, std::int64_t min, std::int64_t max,
                         std::string_view meaning) {
  return {.name = name, .kind = Kind::hundredths, .meaning = meaning, .min = min, .max = max};
}
constexpr Key mark(std::string_view name, std::string_view meaning) {
  Key key = hundredths(name, lowest_mark, highest_mark, meaning);
  key.range_code = Code::mark_out_of_range;
  return key;
}
constexpr Key rank(std::string_view name, std::string_view meaning) {
  Key key = hundredths(name, 100, 600, meaning);
  key.range_code = Code::priority_out_of_range;
  return key;
}
constexpr Key of_kind(std::string_view name, Kind kind, std::string_view meaning) {
  return {.name = name, .kind = kind, .meaning = meaning};
}
constexpr Key table(std::string_view name, const Table& table, std::string_view meaning) {
  return {.name = name, .kind = Kind::table, .meaning = meaning, .table = &table};
}
constexpr Key required(Key key) {
  key.required = true;
  return key;
}
constexpr Key list(Key key) {
  key.list = true;
  return key;
}
// Exactly so many.
constexpr Key list_of(std::size_t count, Key key) {
  key.list = true;
  key.count = count;
  return key;
}

}  // namespace weerbaar::keys
