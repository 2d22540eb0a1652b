// SPDX-License-Identifier: EUPL-1.2
#include "model/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "model/conform.h"
#include "model/file_kind.h"
#include "model/limits.h"
#include "model/number_text.h"
#include "model/reader.h"
#include "model/suggest.h"
#include "model/toml.h"
#include "model/unknown_key.h"

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

void too_many(std::string_view name, std::size_t most, const Value& entry,
              Diagnostics& diagnostics) {
  diagnostics.report({.code = Code::out_of_range,
                      .message = fmt::format(
                          "met deze erbij staan er meer dan {} bij `{}`, van alle bestanden samen",
                          dutch_number(static_cast<std::int64_t>(most)), name),
                      .span = entry.span,
                      .help = "haal weg wat er te veel is"});
}

// Entries are found by what they are: a catalog of thousands is several files.
void lay_over_list(std::string_view name, Value& below, Value above, Diagnostics& diagnostics) {
  const std::size_t most = most_entries(name);
  std::map<std::string, std::size_t> known;
  for (std::size_t at = 0; at < below.items.size(); ++at)
    known.emplace(identity_of(name, below.items[at]), at);
  for (Value& entry : above.items) {
    const std::string identity = identity_of(name, entry);
    if (const auto same = known.find(identity); same != known.end()) {
      replace_keys(below.items[same->second], std::move(entry));
    } else if (!withdraws_nothing(entry, below, diagnostics)) {
      if (below.items.size() == most) {
        too_many(name, most, entry, diagnostics);
        return;
      }
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

// A catalog in the place of the profile, or a file about something else: one finding, not one for
// all that a profile must have.
bool is_no_profile(const Value& root, std::uint32_t file, Diagnostics& diagnostics) {
  const Table& profile = profile_format();
  const Member* of_catalog = nullptr;
  for (const Member& member : root.members) {
    const Key* meant = explain_unknown(member.key, profile, profile).meant;
    const Key* key = meant != nullptr ? meant : find_key(profile, member.key);
    if (key != nullptr && key->required) return false;
    if (find_key(catalog_format(), member.key) == nullptr) {
      if (key != nullptr || !homes_of(member.key, profile).empty()) return false;
    } else if (of_catalog == nullptr) {
      of_catalog = &member;
    }
  }
  const SourceSpan place = of_catalog != nullptr   ? of_catalog->key_span
                           : !root.members.empty() ? root.members.front().key_span
                                                   : SourceSpan{file, 0, 0, 0};
  diagnostics.report(
      {.code = Code::missing_key,
       .message = of_catalog != nullptr ? "dit is een eigen bestand bij de catalogus, geen profiel"
                                        : "in dit bestand staat geen profiel",
       .span = place,
       .help = of_catalog != nullptr
                   ? "zet er `--catalogus` voor, en noem ook uw profiel"
                   : "een profiel heeft minstens [gemeente], [planning] en [pijlers]; "
                     "`weerbaar nieuw` maakt er een"});
  return true;
}

// None when it is no TOML, or TOML of the wrong kind; that is reported.
std::optional<Value> read_toml(const SourceFile& source, std::uint32_t file, bool is_profile,
                               Diagnostics& diagnostics) {
  if (auto other = other_file_kind(source, file, is_profile ? "profiel" : "catalogus")) {
    diagnostics.report(std::move(*other));
    return std::nullopt;
  }
  std::optional<Value> root = parse_toml(source, file, diagnostics);
  if (!root) return std::nullopt;
  const bool misplaced =
      is_profile ? is_no_profile(*root, file, diagnostics) : is_profile_instead(*root, diagnostics);
  return misplaced ? std::nullopt : std::move(root);
}

// As its format says; none when that cannot be asked, and then the document is not complete.
std::optional<Value> read_conformed(const SourceFile& source, std::uint32_t file, bool is_profile,
                                    Document& document, Diagnostics& diagnostics) {
  std::optional<Value> root = read_toml(source, file, is_profile, diagnostics);
  if (!root) {
    document.complete = false;
    return std::nullopt;
  }
  const Table& format = is_profile ? profile_format() : catalog_format();
  Value conformed = conform(std::move(*root), format, diagnostics);
  check_unique_lists(conformed, is_profile, diagnostics);
  return conformed;
}

}  // namespace

Document load_catalog(const Sources& files, std::uint32_t first, Diagnostics& diagnostics) {
  Document document;
  document.catalog.kind = Value::Kind::table;
  std::uint32_t number = first;
  for (const SourceFile& file : files)
    if (auto entries = read_conformed(file, number++, false, document, diagnostics))
      lay_over(document.catalog, std::move(*entries), diagnostics);
  require_keys(document.catalog, catalog_format(), diagnostics);
  return document;
}

void load_profile(const SourceFile& profile, Document& document, Diagnostics& diagnostics) {
  document.profile = read_conformed(profile, profile_file, true, document, diagnostics);
  if (document.profile) require_keys(*document.profile, profile_format(), diagnostics);
}

}  // namespace weerbaar
