// SPDX-License-Identifier: EUPL-1.2
#include "model/input_difference.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include "model/difference.h"
#include "model/pillar.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

// What the entries of a list are told apart by.
std::string identity_in(std::string_view list, const Value& entry) {
  if (list == "begroting") return text_or_empty(entry, "oormerk");
  if (list == "rollen" && !has(entry, "id")) return text_or_empty(entry, "rol");
  if (list == "partijen") return text_or_empty(entry, "naam");
  return identity_of(list, entry);
}

const Value* member_of(const Value* table, std::string_view key) {
  return table == nullptr ? nullptr : table->find(key);
}

bool same_or_absent(const Value* one, const Value* other) {
  if (one == nullptr || other == nullptr) return one == other;
  return same(*one, *other);
}

std::optional<Value> copy_of(const Value* value) {
  return value == nullptr ? std::nullopt : std::optional(*value);
}

// What an entry is called, last or before.
std::string name_of(const Value* was, const Value* becomes) {
  for (const Value* entry : {becomes, was})
    if (const Value* name = member_of(entry, "naam"); name != nullptr) return name->text;
  return "";
}

// Key by key, down to what is no table.
void add_changes(const Value* was, const Value* becomes, const Table& format,
                 const std::string& prefix, std::vector<ValueChange>& changes) {
  const auto add = [&](const Key& key, const std::string& name) {
    const Value* before = member_of(was, name);
    const Value* after = member_of(becomes, name);
    if (same_or_absent(before, after)) return;
    if (key.kind == Kind::table && !key.list)
      add_changes(before, after, *key.table, prefix + name + ".", changes);
    else
      changes.push_back({prefix + name, &key, copy_of(before), copy_of(after)});
  };
  for (const Key& key : format.keys)
    add(key, std::string(key.name));
  if (format.any == nullptr) return;
  std::set<std::string> names;
  for (const Value* table : {was, becomes})
    if (table != nullptr)
      for (const Member& member : table->members)
        names.insert(member.key);
  for (const std::string& name : names)
    add(*format.any, name);
}

// ---- the profile -------------------------------------------------------------------------------

InputPart part_of_key(std::string_view table, std::string_view key) {
  if (key == "score" || key == "bouwstenen") return InputPart::marks;
  if (key == "streefcijfer") return InputPart::targets;
  if (key == "prioriteit") return InputPart::priorities;
  if (table == "planning") return key == "overhevelen" ? InputPart::money : InputPart::dates;
  for (const std::string_view name :
       {"naam", "code", "veiligheidsregio", "uurtarief", "onderbouwing"})
    if (key == name) return InputPart::other;
  return InputPart::facts;
}

InputPart part_of_list(std::string_view list) {
  if (list == "begroting") return InputPart::money;
  if (list == "rollen" || list == "regie") return InputPart::people;
  if (list == "maatregelen") return InputPart::decisions;
  if (list == "partijen" || list == "uitgave") return InputPart::other;
  return InputPart::facts;
}

class ProfileDifferences {
 public:
  ProfileDifferences(const Value& from, const Value& to) : from_(from), to_(to) {}

  std::vector<InputDifference> find() {
    for (const Key& key : profile_format().keys) {
      const std::string name(key.name);
      if (key.list)
        of_list(key);
      else if (name == "pijlers")
        of_pillars(*key.table);
      else if (name == "planning")
        of_planning(*key.table);
      else if (name == "regie" || name == "uitgave")
        add({part_of_list(name), false, {name}, {}, "", {}}, *key.table, from_.find(name),
            to_.find(name));
      else
        of_table({name}, *key.table, from_.find(name), to_.find(name));
    }
    return std::move(found_);
  }

 private:
  void add(InputDifference difference, const Table& format, const Value* was,
           const Value* becomes) {
    add_changes(was, becomes, format, "", difference.changes);
    if (!difference.changes.empty()) found_.push_back(std::move(difference));
  }

  // Each key by itself, but for the dates.
  void of_table(const std::vector<std::string>& table, const Table& format, const Value* was,
                const Value* becomes) {
    for (const Key& key : format.keys) {
      if (part_of_key(table.front(), key.name) == InputPart::dates) continue;
      if (const Value *before = member_of(was, key.name), *after = member_of(becomes, key.name);
          !same_or_absent(before, after))
        found_.push_back({part_of_key(table.front(), key.name),
                          false,
                          table,
                          {std::string(key.name)},
                          "",
                          {{std::string(key.name), &key, copy_of(before), copy_of(after)}}});
    }
  }

  // The first and the last month go together.
  void of_planning(const Table& format) {
    const Value* was = from_.find("planning");
    const Value* becomes = to_.find("planning");
    InputDifference dates{InputPart::dates, false, {"planning"}, {"start", "einde"}, "", {}};
    for (const std::string& key : dates.keys)
      if (!same_or_absent(member_of(was, key), member_of(becomes, key)))
        dates.changes.push_back({key, find_key(format, key), copy_of(member_of(was, key)),
                                 copy_of(member_of(becomes, key))});
    if (!dates.changes.empty()) found_.push_back(std::move(dates));
    of_table({"planning"}, format, was, becomes);
  }

  // A ranking is one thing, so the priorities go together; blocks one by one.
  void of_pillars(const Table& format) {
    InputDifference ranking{InputPart::priorities, false, {"pijlers"}, {"prioriteit"}, "", {}};
    for (const Key& pillar : format.keys) {
      const std::string name(pillar.name);
      const Value* was = member_of(from_.find("pijlers"), name);
      const Value* becomes = member_of(to_.find("pijlers"), name);
      for (const Key& key : pillar.table->keys) {
        const Value* before = member_of(was, key.name);
        const Value* after = member_of(becomes, key.name);
        if (same_or_absent(before, after)) continue;
        const std::string key_name(key.name);
        if (key_name == "prioriteit") {
          ranking.changes.push_back({name, &key, copy_of(before), copy_of(after)});
          continue;
        }
        if (key_name == "bouwstenen") {
          std::vector<ValueChange> blocks;
          add_changes(before, after, *key.table, "", blocks);
          for (ValueChange& block : blocks)
            found_.push_back({InputPart::marks,
                              false,
                              {"pijlers", name, key_name},
                              {block.name},
                              block.name,
                              {block}});
          continue;
        }
        found_.push_back({part_of_key("pijlers", key_name),
                          false,
                          {"pijlers", name},
                          {key_name},
                          name,
                          {{key_name, &key, copy_of(before), copy_of(after)}}});
      }
    }
    if (!ranking.changes.empty()) found_.push_back(std::move(ranking));
  }

  // The entries of a list with one identity: one, or of money those of all years.
  void of_list(const Key& list) {
    std::set<std::string> ids;
    const std::vector<const Value*> was = tables_at(from_, list.name);
    const std::vector<const Value*> becomes = tables_at(to_, list.name);
    for (const auto* entries : {&was, &becomes})
      for (const Value* entry : *entries)
        ids.insert(identity_in(list.name, *entry));
    for (const std::string& id : ids) {
      InputDifference difference{
          part_of_list(list.name), false, {std::string(list.name)}, {}, id, {}};
      const auto before = with_identity(was, list.name, id);
      const auto after = with_identity(becomes, list.name, id);
      compare_entries(list, before, after, difference.changes);
      if (difference.changes.empty()) continue;
      difference.name = name_of(before.empty() ? nullptr : before.front(),
                                after.empty() ? nullptr : after.front());
      if (list.name == "maatregelen" && !touches_status(difference.changes))
        difference.part = InputPart::catalog;
      found_.push_back(std::move(difference));
    }
  }

  static std::vector<const Value*> with_identity(const std::vector<const Value*>& entries,
                                                 std::string_view list, const std::string& id) {
    std::vector<const Value*> found;
    for (const Value* entry : entries)
      if (identity_in(list, *entry) == id) found.push_back(entry);
    return found;
  }

  static bool touches_status(const std::vector<ValueChange>& changes) {
    return std::any_of(changes.begin(), changes.end(), [](const ValueChange& each) {
      return each.name.empty() || each.name == "status" || each.name == "start";
    });
  }

  // Lines of money by their year; of others there is one.
  static void compare_entries(const Key& list, const std::vector<const Value*>& was,
                              const std::vector<const Value*>& becomes,
                              std::vector<ValueChange>& changes) {
    std::set<std::int64_t> years;
    for (const auto* entries : {&was, &becomes})
      for (const Value* entry : *entries)
        years.insert(number_or(*entry, "jaar", 0));
    const auto of_year = [](const std::vector<const Value*>& entries, std::int64_t year) {
      const auto at = std::find_if(entries.begin(), entries.end(), [year](const Value* entry) {
        return number_or(*entry, "jaar", 0) == year;
      });
      return at == entries.end() ? nullptr : *at;
    };
    for (const std::int64_t year : years) {
      const Value* before = of_year(was, year);
      const Value* after = of_year(becomes, year);
      const std::string prefix = year == 0 ? "" : std::to_string(year) + ".";
      if (before == nullptr || after == nullptr)
        changes.push_back({prefix, nullptr, copy_of(before), copy_of(after)});
      else
        add_changes(before, after, *list.table, prefix, changes);
    }
  }

  const Value& from_;
  const Value& to_;
  std::vector<InputDifference> found_;
};

// ---- the catalog -------------------------------------------------------------------------------

void of_catalog(const Value& from, const Value& to, std::vector<InputDifference>& found) {
  for (const Key& key : catalog_format().keys) {
    const std::string name(key.name);
    if (!key.list) {
      InputDifference difference{InputPart::catalog, true, {name}, {}, name, {}};
      add_changes(from.find(name), to.find(name), *key.table, "", difference.changes);
      if (!difference.changes.empty()) found.push_back(std::move(difference));
      continue;
    }
    std::set<std::string> ids;
    std::map<std::string, const Value*> was;
    std::map<std::string, const Value*> becomes;
    for (const Value* entry : tables_at(from, name))
      was.emplace(*ids.insert(identity_in(name, *entry)).first, entry);
    for (const Value* entry : tables_at(to, name))
      becomes.emplace(*ids.insert(identity_in(name, *entry)).first, entry);
    const auto in = [](const std::map<std::string, const Value*>& entries, const std::string& id) {
      const auto at = entries.find(id);
      return at == entries.end() ? nullptr : at->second;
    };
    for (const std::string& id : ids) {
      const Value* before = in(was, id);
      const Value* after = in(becomes, id);
      if (same_or_absent(before, after)) continue;
      InputDifference difference{InputPart::catalog,    true, {name}, {}, id, {},
                                 name_of(before, after)};
      if (before == nullptr || after == nullptr)
        difference.changes.push_back({"", nullptr, copy_of(before), copy_of(after)});
      else
        add_changes(before, after, *key.table, "", difference.changes);
      if (!difference.changes.empty()) found.push_back(std::move(difference));
    }
  }
}

// ---- applying ----------------------------------------------------------------------------------

Value* find_in(Value& table, std::string_view key) {
  for (Member& member : table.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

void remove(Value& table, std::string_view key) {
  std::erase_if(table.members, [key](const Member& member) { return member.key == key; });
}

void put(Value& table, const std::string& key, const Value* value) {
  Value* there = find_in(table, key);
  if (value == nullptr)
    remove(table, key);
  else if (there != nullptr)
    *there = *value;
  else
    table.members.push_back({key, value->span, *value});
}

bool is_list(const Value* value) {
  return value != nullptr && value->kind == Value::Kind::array;
}

// The entries of that identity as `to` has them, where the first of them stands, or else at the
// end.
void put_entries(std::string_view list, const std::string& id, const Value* to, Value& into) {
  const auto is_it = [&](const Value& entry) { return identity_in(list, entry) == id; };
  const auto first = std::find_if(into.items.begin(), into.items.end(), is_it);
  const auto at = first - into.items.begin();
  std::erase_if(into.items, is_it);
  std::vector<Value> entries;
  if (to != nullptr)
    std::copy_if(to->items.begin(), to->items.end(), std::back_inserter(entries), is_it);
  into.items.insert(into.items.begin() + at, entries.begin(), entries.end());
}

// A list that is missing counts as one without entries, and the other way round.
void apply_to_list(const InputDifference& difference, const Value* becomes, Value& root) {
  const std::string& name = difference.table.front();
  if (find_in(root, name) == nullptr) {
    Value empty;
    empty.kind = Value::Kind::array;
    put(root, name, &empty);
  }
  Value& list = *find_in(root, name);
  put_entries(name, difference.id, becomes, list);
  if (list.items.empty() && becomes == nullptr) remove(root, name);
}

void apply_to(const InputDifference& difference, const Value& to, Value& root) {
  const std::string& name = difference.table.front();
  if (difference.keys.empty()) {
    const Value* becomes = to.find(name);
    if (is_list(becomes) || is_list(find_in(root, name)))
      apply_to_list(difference, becomes, root);
    else
      put(root, name, becomes);
    return;
  }
  const Value* source = &to;
  Value* target = &root;
  for (const std::string& step : difference.table) {
    source = member_of(source, step);
    if (find_in(*target, step) == nullptr) {
      Value empty;
      empty.kind = Value::Kind::table;
      put(*target, step, &empty);
    }
    target = find_in(*target, step);
  }
  // The ranking: a key of every pillar.
  if (difference.part == InputPart::priorities) {
    for (const std::string_view pillar : pillar_ids)
      put(*find_in(*target, pillar), difference.keys.front(),
          member_of(member_of(source, pillar), difference.keys.front()));
    return;
  }
  for (const std::string& key : difference.keys)
    put(*target, key, member_of(source, key));
}

}  // namespace

std::vector<InputDifference> input_differences(const Document& from, const Document& to) {
  std::vector<InputDifference> found = ProfileDifferences(*from.profile, *to.profile).find();
  of_catalog(from.catalog, to.catalog, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const InputDifference& one, const InputDifference& other) {
                     return one.part < other.part;
                   });
  return found;
}

void apply(const InputDifference& difference, const Document& to, Document& document) {
  if (difference.in_catalog)
    apply_to(difference, to.catalog, document.catalog);
  else
    apply_to(difference, *to.profile, *document.profile);
}

}  // namespace weerbaar
