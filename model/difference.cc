// SPDX-License-Identifier: EUPL-1.2
#include "model/difference.h"

#include <algorithm>
#include <map>

#include "model/reader.h"

namespace weerbaar {

bool same(const Value& left, const Value& right) {
  if (left.kind != right.kind) return false;
  switch (left.kind) {
    case Value::Kind::text:
      return left.text == right.text;
    case Value::Kind::integer:
      return left.integer == right.integer;
    case Value::Kind::boolean:
      return left.boolean == right.boolean;
    case Value::Kind::date:
      return left.date == right.date;
    case Value::Kind::array:
      return std::equal(left.items.begin(), left.items.end(), right.items.begin(),
                        right.items.end(), same);
    case Value::Kind::table:
      return std::equal(left.members.begin(), left.members.end(), right.members.begin(),
                        right.members.end(), [](const Member& a, const Member& b) {
                          return a.key == b.key && same(a.value, b.value);
                        });
    case Value::Kind::decimal:  // conformed values have none
    case Value::Kind::other:
      return true;
  }
  return true;
}

namespace {

bool says_nothing(const Value& value) {
  return (value.kind == Value::Kind::array || value.kind == Value::Kind::table) &&
         value.items.empty() && value.members.empty();
}

// The entries of a list by what they are.
std::map<std::string, const Value*> by_identity(const Value& catalog, std::string_view list) {
  std::map<std::string, const Value*> entries;
  for (const Value* entry : tables_at(catalog, list))
    entries.emplace(identity_of(list, *entry), entry);
  return entries;
}

// Tables that an overlay changes key by key are compared so too.
void compare(const Value& before, const Value& after, const Table& format,
             const std::string& prefix, std::vector<KeyChange>& changes) {
  for (const Key& key : format.keys) {
    const Value* was = before.find(key.name);
    const Value* becomes = after.find(key.name);
    if (becomes == nullptr) continue;  // an overlay takes no key away
    if (was == nullptr && says_nothing(*becomes)) continue;
    const std::string name = prefix + std::string(key.name);
    const bool part = key.kind == Kind::table && !key.list;
    if (part) {
      static const Value nothing;
      compare(was != nullptr ? *was : nothing, *becomes, *key.table, name + ".", changes);
    } else if (was == nullptr || !same(*was, *becomes)) {
      changes.push_back({name, &key, was, becomes});
    }
  }
}

// Of one entry, or of a table that the file has once.
EntryChange change_of(const Key& list, std::string id, const Value* was, const Value& becomes) {
  EntryChange change;
  change.list = list.name;
  change.id = std::move(id);
  change.entry = &becomes;
  if (was == nullptr)
    change.what = EntryChange::What::added;
  else if (flag_or(becomes, "vervalt", false) && !flag_or(*was, "vervalt", false))
    change.what = EntryChange::What::withdrawn;
  else
    compare(*was, becomes, *list.table, "", change.changes);
  return change;
}

}  // namespace

std::vector<EntryChange> difference(const Value& before, const Value& after) {
  std::vector<EntryChange> result;
  for (const Key& list : catalog_format().keys) {
    if (list.name == "catalogus") continue;  // its name and version are no change of it
    const std::map<std::string, const Value*> known = by_identity(before, list.name);
    std::vector<EntryChange> found;
    for (const Value* entry : tables_at(after, list.name)) {
      const auto old = known.find(identity_of(list.name, *entry));
      const Value* was = old == known.end() ? nullptr : old->second;
      EntryChange change = change_of(
          list, list.list ? text_or_empty(*entry, "id") : std::string(list.name), was, *entry);
      if (change.what != EntryChange::What::changed || !change.changes.empty())
        found.push_back(std::move(change));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const EntryChange& a, const EntryChange& b) { return a.id < b.id; });
    result.insert(result.end(), found.begin(), found.end());
  }
  return result;
}

}  // namespace weerbaar
