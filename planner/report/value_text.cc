// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/value_text.h"

#include <fmt/format.h>

#include "model/number_text.h"

namespace weerbaar {

namespace {

std::string members_text(const Value& table, const Key& key) {
  std::vector<std::string> parts;
  for (const Member& member : table.members) {
    const Key* inner = find_key(*key.table, member.key);
    if (inner == nullptr) continue;
    const std::string text = value_text(member.value, *inner);
    parts.push_back(member.key == "id" ? text : fmt::format("{} {}", member.key, text));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::string value_text(const Value& value, const Key& key) {
  switch (value.kind) {
    case Value::Kind::text:
      return value.text;
    case Value::Kind::integer:
      return key.kind == Kind::hundredths || key.kind == Kind::standing
                 ? dutch_hundredths(value.integer)
                 : dutch_number(value.integer);
    case Value::Kind::boolean:
      return value.boolean ? "ja" : "nee";
    case Value::Kind::date:
      return dutch(value.date);
    case Value::Kind::array: {
      std::vector<std::string> items;
      for (const Value& item : value.items)
        items.push_back(value_text(item, key));
      return items.empty() ? "niets" : fmt::format("{}", fmt::join(items, "; "));
    }
    case Value::Kind::table:
      return value.members.empty() ? "niets" : members_text(value, key);
    case Value::Kind::decimal:
    case Value::Kind::other:
      return "";
  }
  return "";
}

}  // namespace weerbaar
