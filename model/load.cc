#include "model/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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

// Two keys of which an entry has one: who writes the one takes back the other. A building block has
// both a pillar and steps, and keeps both.
constexpr std::pair<std::string_view, std::string_view> rivals[] = {
    {"treden", "pijler"}, {"stuks", "stuks_per_inwoners"}};

void take_back_rivals(Value& below, const Value& above) {
  if (has(below, "treden") && has(below, "pijler")) return;
  for (const auto& [one, other] : rivals) {
    if (has(above, one) == has(above, other)) continue;
    const std::string_view gone = has(above, one) ? other : one;
    std::erase_if(below.members, [&](const Member& member) { return member.key == gone; });
  }
}

// Key by key, in tables within the entry as well: who knows one price leaves the others alone. A
// list is replaced as a whole: of steps and prerequisites the order counts.
void replace_keys(Value& below, Value above) {
  take_back_rivals(below, above);
  for (Member& member : above.members) {
    Member* old = find_member(below, member.key);
    if (old == nullptr)
      below.members.push_back(std::move(member));
    else if (old->value.kind == Value::Kind::table && member.value.kind == Value::Kind::table)
      replace_keys(old->value, std::move(member.value));
    else
      *old = std::move(member);
  }
}

// Twice in one file is a slip; again in a later file is an overlay.
void check_unique(std::string_view name, const Value& list, Diagnostics& diagnostics) {
  std::vector<Located<std::string>> ids;
  for (const Value& entry : list.items)
    if (const auto id = text_at(entry, "id")) ids.push_back({identity_of(name, entry), id->span});
  std::stable_sort(ids.begin(), ids.end(),
                   [](const auto& a, const auto& b) { return a.value < b.value; });
  for (std::size_t at = 1; at < ids.size(); ++at) {
    if (ids[at].value != ids[at - 1].value) continue;
    const std::string id = ids[at].value.substr(0, ids[at].value.find(' '));
    diagnostics.report({.code = Code::duplicate_id,
                        .message = fmt::format("`{}` staat er twee keer", id),
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

// Entries are found by what they are: a catalog of thousands is several files.
void lay_over_list(std::string_view name, Value& below, Value above, Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> known;
  for (std::size_t at = 0; at < below.items.size(); ++at)
    known.emplace(identity_of(name, below.items[at]), at);
  for (Value& entry : above.items) {
    const std::string identity = identity_of(name, entry);
    if (const auto same = known.find(identity); same != known.end()) {
      replace_keys(below.items[same->second], std::move(entry));
    } else if (!withdraws_nothing(entry, below, diagnostics)) {
      known.emplace(identity, below.items.size());
      below.items.push_back(std::move(entry));
    }
  }
}

void lay_over(Value& below, Value above, Diagnostics& diagnostics) {
  for (Member& member : above.members) {
    Member* old = find_member(below, member.key);
    if (old == nullptr) {
      below.members.push_back(std::move(member));
    } else if (member.value.kind == Value::Kind::array) {
      lay_over_list(member.key, old->value, std::move(member.value), diagnostics);
    } else {
      replace_keys(old->value, std::move(member.value));
    }
  }
}

constexpr std::string_view lists_with_ids[] = {
    "rollen",    "partners",    "taakvelden", "bronnen",       "bouwstenen",
    "standaard", "maatregelen", "processen",  "ketenpartners", "doelgroepen"};

void check_unique_lists(const Value& root, bool is_profile, Diagnostics& diagnostics) {
  for (const std::string_view name : lists_with_ids)
    if (const Value* list = root.find(name);
        list != nullptr && !(is_profile && (name == "rollen" || name == "maatregelen")))
      check_unique(name, *list, diagnostics);
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
