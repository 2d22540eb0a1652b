// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "model/conform.h"
#include "model/conform_single.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

// From here on it is no slip: an entry that is new, or that was to change another one.
constexpr std::size_t many_missing_keys = 3;

std::vector<std::string> missing_keys(const Value& value, const Table& format) {
  std::vector<std::string> missing;
  for (const Key& key : format.keys)
    if (key.required && value.find(key.name) == nullptr) missing.emplace_back(key.name);
  return missing;
}

// Whether it was one finding for all that an entry with an id misses. `list`: where it stands.
bool misses_many(const Value& entry, const Value& list, const Table& format,
                 Diagnostics& diagnostics) {
  const Value* id = entry.find("id");
  const std::vector<std::string> missing = missing_keys(entry, format);
  if (id == nullptr || missing.size() < many_missing_keys) return false;
  // An id that was wrong has been told: it may be that of an entry that has all the rest.
  if (id->kind != Value::Kind::text) return true;
  std::vector<std::string> others;
  for (const Value& other : list.items)
    if (const Value* known = other.find("id"); known != nullptr && known->text != id->text)
      others.push_back(known->text);
  const std::string near = nearest(id->text, others);
  const std::string fill_in = fmt::format("vul in: {}", fmt::join(missing, ", "));
  diagnostics.report(
      {.code = Code::missing_key,
       .message = fmt::format("bij `{}` ontbreken {} sleutels", id->text, missing.size()),
       .span = id->span,
       .help = near.empty() ? fill_in
                            : fmt::format("bedoelde u `{}`? Is dit nieuw, {}", near, fill_in)});
  return true;
}

// Of an entry with a name an id is made; with one that refers, it cannot be known.
std::string advice_on_missing(const Value& entry, const Key& key) {
  const Value* name = entry.find("naam");
  if (key.kind == Kind::id && !key.refers && name != nullptr && name->kind == Value::Kind::text)
    if (const std::string id = id_made_of(name->text); !id.empty())
      return fmt::format("vul in: {}, zoals id = \"{}\"", key.meaning, id);
  return fmt::format("vul in: {}", key.meaning);
}

}  // namespace

void require_keys(const Value& value, const Table& format, Diagnostics& diagnostics) {
  for (const Key& key : format.keys) {
    const Value* child = value.find(key.name);
    if (child == nullptr) {
      if (!key.required) continue;
      const std::string name = format.unknown_code == Code::unknown_pillar
                                   ? fmt::format("[{}.{}]", format.name, key.name)
                                   : fmt::format("`{}`", key.name);
      diagnostics.report({.code = Code::missing_key,
                          .message = fmt::format("{} ontbreekt in {}", name, format.name),
                          .span = value.span,
                          .help = advice_on_missing(value, key)});
    } else if (key.table != nullptr) {
      if (child->kind == Value::Kind::table) require_keys(*child, *key.table, diagnostics);
      for (const Value& item : child->items)
        if (item.kind == Value::Kind::table && !misses_many(item, *child, *key.table, diagnostics))
          require_keys(item, *key.table, diagnostics);
    }
  }
}

}  // namespace weerbaar
