// SPDX-License-Identifier: EUPL-1.2
#include "model/conform.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/conform_single.h"
#include "model/number_text.h"
#include "model/plain_text.h"
#include "model/unknown_key.h"

namespace weerbaar {

namespace {

// People write a list as a sentence: "a, b".
std::string in_brackets(const Value& value, const Key& key) {
  constexpr std::string_view plain = "zet er rechte haken omheen: [ ... ]";
  constexpr std::array nothing = {"", "-", "geen", "niets", "niemand", "nee", "nvt", "n.v.t."};
  const bool says_nothing =
      value.kind == Value::Kind::text &&
      std::find(nothing.begin(), nothing.end(), folded(value.text, ' ')) != nothing.end();
  if (says_nothing || value.kind == Value::Kind::boolean)
    return fmt::format("is er niets? Schrijf {} = [], of haal de regel weg", key.name);
  const bool of_numbers = key.kind == Kind::integer || key.kind == Kind::hundredths;
  if (of_numbers || value.kind != Value::Kind::text ||
      value.text.find_first_of("\"\\\n") != std::string::npos)
    return std::string(plain);
  std::vector<std::string> items;
  for (std::size_t at = 0; at <= value.text.size();) {
    const std::size_t end = std::min(value.text.find(',', at), value.text.size());
    const std::string part = value.text.substr(at, end - at);
    at = end + 1;
    const std::size_t begin = part.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    items.push_back(
        fmt::format("\"{}\"", part.substr(begin, part.find_last_not_of(' ') + 1 - begin)));
  }
  if (items.empty()) return std::string(plain);
  return fmt::format("schrijf [{}]", fmt::join(items, ", "));
}

class Conformer {  // one run over one file: carries where findings go
 public:
  Conformer(const Table& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  Value run(Value value) {
    Value result = table(std::move(value), root_);
    if (&root_ == &profile_format())  // a file of one's own names no more than it changes
      for (const Key& key : root_.keys)
        if (key.kind == Kind::table && !key.list && result.find(key.name) == nullptr)
          look_for_heading(key, result);
    for (Stray& stray : strays_) {
      diagnostics_.report(std::move(stray.finding));
      if (stray.home) put_home(stray.home->path, std::move(*stray.stand_in), result);
    }
    return result;
  }

 private:
  Value table(Value value, const Table& format) {
    Value result{.kind = value.kind, .span = value.span};
    result.members.reserve(value.members.size());
    std::vector<Member> meant;
    for (Member& member : value.members) {
      if (const Key* key = find_key(format, member.key))
        result.members.push_back(
            {member.key, member.key_span, this->member(std::move(member.value), *key)});
      else if (format.any != nullptr)
        free_member(std::move(member), *format.any, result);
      else
        unknown(std::move(member), value.span, format, meant);
    }
    for (Member& member : meant)
      add(std::move(member), result);
    return result;
  }

  // What was written is there already; of two tables both have their say.
  static void add(Member member, Value& table) {
    for (Member& present : table.members) {
      if (present.key != member.key) continue;
      if (present.value.kind == Value::Kind::table)
        for (Member& inner : member.value.members)
          add(std::move(inner), present.value);
      return;
    }
    table.members.push_back(std::move(member));
  }

  // Of a table that is not there, two or more keys that belong nowhere else and stand together
  // under another heading: its own heading is what is missing. One may be a slip of its own, and
  // the same one twice is a slip repeated.
  void look_for_heading(const Key& heading, Value& result) {
    const auto belongs = [&](const Stray& stray) {
      return stray.home && stray.home->table == heading.table;
    };
    const auto first = std::find_if(strays_.begin(), strays_.end(), [&](const Stray& one) {
      return belongs(one) && std::any_of(strays_.begin(), strays_.end(), [&](const Stray& other) {
               return belongs(other) && other.table == one.table && other.key != one.key;
             });
    });
    if (first == strays_.end()) return;
    const SourceSpan table = first->table;
    const auto below_it =
        std::stable_partition(strays_.begin(), strays_.end(), [&](const Stray& stray) {
          return stray.table != table || find_key(*heading.table, stray.key) == nullptr;
        });
    std::vector<std::string> keys;
    for (auto each = below_it; each != strays_.end(); ++each)
      keys.push_back(fmt::format("`{}`", each->key));
    const SourceSpan place = below_it->finding.span;
    diagnostics_.report({.code = Code::missing_key,
                         .message = fmt::format("de kop [{}] ontbreekt", heading.name),
                         .span = place,
                         .help = fmt::format("zet hierboven een regel met [{}]: daar horen {}",
                                             heading.name, fmt::join(keys, ", "))});
    strays_.erase(below_it, strays_.end());
    result.members.push_back({std::string(heading.name), place, broken({.span = place})});
  }

  static void put_home(std::span<const std::string_view> path, Member member, Value& table) {
    if (path.empty()) {
      add(std::move(member), table);
      return;
    }
    for (Member& present : table.members)
      if (present.key == path.front()) {
        put_home(path.subspan(1), std::move(member), present.value);
        return;
      }
  }

  // Which ids there are only the reader knows.
  void free_member(Member member, const Key& any, Value& result) {
    if (!is_word(member.key)) {
      report_invalid_id(member.key, member.key_span, diagnostics_);
      return;
    }
    Key key = any;
    key.name = member.key;
    Value value = this->member(std::move(member.value), key);
    result.members.push_back({std::move(member.key), member.key_span, std::move(value)});
  }

  Value member(Value value, const Key& key) {
    if (!key.list) return single(std::move(value), key);
    if (value.kind != Value::Kind::array)
      return refused(value, key,
                     key.kind != Kind::table ? in_brackets(value, key)
                     : find_key(root_, key.name) == &key
                         ? fmt::format("schrijf [[{}]] met dubbele haken", key.name)
                         : fmt::format("zet er rechte haken omheen: {} = [{{ ... }}]", key.name),
                     diagnostics_);
    if (value.items.size() > most_entries(key.name)) return too_many(value, key);
    conform_items(value.items, key);
    if (key.count == 0 || value.items.size() == key.count) return value;
    diagnostics_.report({.code = Code::wrong_count,
                         .message = fmt::format("bij `{}` horen er {}, maar hier staan er {}",
                                                key.name, key.count, value.items.size()),
                         .span = value.span,
                         .help = fmt::format("`{}` is {}", key.name, key.meaning)});
    return broken(value);
  }

  // Of things that all are of the same wrong kind, the first stands for the rest.
  void conform_items(std::vector<Value>& items, Key key) {
    key.list = false;
    std::optional<Value::Kind> refused;
    for (Value& item : items) {
      const Value::Kind kind = item.kind;
      if (refused != kind)
        item = single(std::move(item), key);
      else
        item = broken(item);
      if (kind != Value::Kind::text && item.kind == Value::Kind::other) refused = kind;
    }
  }

  Value too_many(const Value& value, const Key& key) {
    diagnostics_.report(
        {.code = Code::out_of_range,
         .message = fmt::format("bij `{}` staan er {}; dat mogen er hooguit {} zijn", key.name,
                                dutch_number(static_cast<std::int64_t>(value.items.size())),
                                dutch_number(static_cast<std::int64_t>(most_entries(key.name)))),
         .span = value.items[most_entries(key.name)].span,
         .help = "haal weg wat er te veel is"});
    return broken(value);
  }

  Value single(Value value, const Key& key) {
    if (key.kind == Kind::requirement) return requirement(std::move(value), key);
    if (key.kind != Kind::table) return conform_single(std::move(value), key, diagnostics_);
    return is_of(value, Value::Kind::table, key, diagnostics_) ? table(std::move(value), *key.table)
                                                               : broken(value);
  }

  Value requirement(Value value, const Key& key) {
    if (value.kind == Value::Kind::table) return table(std::move(value), *key.table);
    if (value.kind != Value::Kind::text)
      return refused(value, key,
                     "schrijf bijvoorbeeld [\"a\", { id = \"b\", als = \"inzicht <= 2\" }]",
                     diagnostics_);
    Value result;
    result.kind = Value::Kind::table;
    result.span = value.span;
    result.members.push_back({"id", value.span, conform_id(std::move(value), key, diagnostics_)});
    return result;
  }

  // A misspelt or misplaced key stands for the one that was meant: that one is not missing as well.
  void unknown(Member member, SourceSpan table, const Table& format, std::vector<Member>& meant) {
    const bool pillar = format.unknown_code == Code::unknown_pillar;
    UnknownKey found = explain_unknown(member.key, format, root_);
    const std::size_t stray = strays_.size();
    strays_.push_back({member.key,
                       table,
                       {.code = format.unknown_code,
                        .message = pillar ? fmt::format("`{}` is geen pijler", member.key)
                                          : fmt::format("de sleutel `{}` bestaat niet in {}",
                                                        member.key, format.name),
                        .span = member.key_span,
                        .help = std::move(found.help)},
                       {},
                       {}});
    const Key* key = found.home ? found.home->key : found.meant;
    if (key == nullptr) return;
    const bool is_table =
        key->kind == Kind::table && !key->list && member.value.kind == Value::Kind::table;
    Value value = is_table ? this->member(std::move(member.value), *key) : broken(member.value);
    Member stand_in{std::string(key->name), member.key_span, std::move(value)};
    if (!found.home) {
      meant.push_back(std::move(stand_in));
      return;
    }
    strays_[stray].home = std::move(found.home);
    strays_[stray].stand_in = std::move(stand_in);
  }

  // A key that its table does not have.
  struct Stray {
    std::string key;
    SourceSpan table;  // where it stands
    Diagnostic finding;
    std::optional<Home> home;  // where it belongs
    std::optional<Member> stand_in;
  };

  const Table& root_;
  std::vector<Stray> strays_;
  Diagnostics& diagnostics_;
};

}  // namespace

Value conform(Value value, const Table& format, Diagnostics& diagnostics) {
  return Conformer(format, diagnostics).run(std::move(value));
}

}  // namespace weerbaar
