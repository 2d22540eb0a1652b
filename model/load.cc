#include "model/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/conform.h"
#include "model/reader.h"
#include "model/suggest.h"
#include "model/toml.h"

namespace weerbaar {

namespace {

Member* find_member(Value& table, std::string_view key) {
  for (Member& member : table.members)
    if (member.key == key) return &member;
  return nullptr;
}

Value* find_entry(Value& list, const std::string& id) {
  for (Value& entry : list.items)
    if (text_or_empty(entry, "id") == id) return &entry;
  return nullptr;
}

// Key by key, in tables within the entry as well: who knows one price leaves the others alone.
void replace_keys(Value& below, Value above) {
  for (Member& member : above.members) {
    Member* old = find_member(below, member.key);
    if (old == nullptr)
      below.members.push_back(std::move(member));
    else if (old->value.kind == Value::Kind::table && member.value.kind == Value::Kind::table &&
             member.key != replaced_whole)
      replace_keys(old->value, std::move(member.value));
    else
      *old = std::move(member);
  }
}

// Twice in one file is a slip; again in a later file is an overlay.
void check_unique(const Value& list, Diagnostics& diagnostics) {
  std::vector<Located<std::string>> ids;
  for (const Value& entry : list.items)
    if (const auto id = text_at(entry, "id")) ids.push_back(*id);
  std::stable_sort(ids.begin(), ids.end(),
                   [](const auto& a, const auto& b) { return a.value < b.value; });
  for (std::size_t at = 1; at < ids.size(); ++at) {
    if (ids[at].value != ids[at - 1].value) continue;
    diagnostics.report({.code = Code::duplicate_id,
                        .message = fmt::format("`{}` staat er twee keer", ids[at].value),
                        .span = ids[at].span,
                        .labels = {{ids[at - 1].span, "hier stond het al"}},
                        .help = "geef een van de twee een andere naam, of haal er een weg"});
  }
}

std::vector<std::string> ids_of(const Value& list) {
  std::vector<std::string> ids;
  for (const Value& entry : list.items)
    if (const auto id = text_at(entry, "id")) ids.push_back(id->value);
  return ids;
}

// An entry that only says that it is withdrawn, of a measure that is not there.
bool withdraws_nothing(const Value& entry, const Value& list, Diagnostics& diagnostics) {
  const auto id = text_at(entry, "id");
  if (!id || !flag_or(entry, "vervalt", false) || has(entry, "titel")) return false;
  const std::string near = nearest(id->value, ids_of(list));
  diagnostics.report(
      {.code = Code::unknown_measure,
       .message =
           fmt::format("de maatregel `{}` bestaat niet en kan dus niet vervallen", id->value),
       .span = id->span,
       .help = near.empty() ? "kijk of de naam klopt; `weerbaar catalogus` toont wat er is"
                            : fmt::format("bedoelde u `{}`?", near)});
  return true;
}

void lay_over(Value& below, Value above, Diagnostics& diagnostics) {
  for (Member& member : above.members) {
    Member* old = find_member(below, member.key);
    if (old == nullptr) {
      below.members.push_back(std::move(member));
    } else if (member.value.kind == Value::Kind::array) {
      for (Value& entry : member.value.items) {
        Value* same = find_entry(old->value, text_or_empty(entry, "id"));
        if (same != nullptr)
          replace_keys(*same, std::move(entry));
        else if (!withdraws_nothing(entry, old->value, diagnostics))
          old->value.items.push_back(std::move(entry));
      }
    } else {
      replace_keys(old->value, std::move(member.value));
    }
  }
}

constexpr std::string_view lists_with_ids[] = {"rollen",        "partners",    "taakvelden",
                                               "bronnen",       "maatregelen", "processen",
                                               "ketenpartners", "doelgroepen"};

void check_unique_lists(const Value& root, bool is_profile, Diagnostics& diagnostics) {
  for (const std::string_view name : lists_with_ids)
    if (const Value* list = root.find(name); list != nullptr && !(is_profile && name == "rollen"))
      check_unique(*list, diagnostics);
}

// Somebody's profile after --catalogus: one finding, not one a table.
bool is_profile_instead(const Value& root, Diagnostics& diagnostics) {
  for (const Member& member : root.members) {
    if (member.key != "gemeente") continue;
    diagnostics.report({.code = Code::unknown_key,
                        .message = "dit is een profiel, geen catalogus",
                        .span = member.key_span,
                        .help = "zet dit bestand zonder `--catalogus` ervoor"});
    return true;
  }
  return false;
}

}  // namespace

Document load(const Sources& sources, bool has_profile, Diagnostics& diagnostics) {
  Document document;
  document.catalog.kind = Value::Kind::table;
  for (std::uint32_t file = 0; file < sources.size(); ++file) {
    const bool is_profile = has_profile && file == 0;
    std::optional<Value> root = parse_toml(sources[file], file, diagnostics);
    if (!root) {
      document.complete = false;
      continue;
    }
    if (!is_profile && is_profile_instead(*root, diagnostics)) {
      document.complete = false;
      continue;
    }
    const Table& format = is_profile ? profile_format() : catalog_format();
    Value conformed = conform(std::move(*root), format, diagnostics);
    check_unique_lists(conformed, is_profile, diagnostics);
    if (is_profile)
      document.profile = std::move(conformed);
    else
      lay_over(document.catalog, std::move(conformed), diagnostics);
  }
  if (document.profile) require_keys(*document.profile, profile_format(), diagnostics);
  require_keys(document.catalog, catalog_format(), diagnostics);
  return document;
}

}  // namespace weerbaar
