// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

// "3 dagen" in hours. More than anyone writes is as good as the most.
std::optional<int> hours_of(std::string_view text) {
  constexpr std::pair<std::string_view, std::int64_t> units[] = {
      {"uur", 1},       {"uren", 1},       {"dag", 24},        {"dagen", 24},
      {"week", 7 * 24}, {"weken", 7 * 24}, {"maand", 30 * 24}, {"maanden", 30 * 24}};
  constexpr std::int64_t most = 1'000'000;
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto number = read_dutch_number(text.substr(0, blank));
  const std::size_t word = text.find_first_not_of(' ', blank);
  if (!number || *number < 0 || word == std::string_view::npos) return std::nullopt;
  for (const auto& [unit, hours] : units)
    if (text.substr(word) == unit)
      return static_cast<int>(std::min(most, std::min(most, *number) * hours));
  return std::nullopt;
}

Entry read_entry(const Value& table, const Located<std::string>& id, Diagnostics& diagnostics) {
  Entry entry;
  entry.id = id.value;
  entry.span = id.span;
  entry.name = has(table, "naam") ? text_or_empty(table, "naam") : id.value;
  entry.owner = text_or_empty(table, "eigenaar");
  if (const auto outage = text_at(table, "max_uitval")) {
    entry.longest_outage = outage->value;
    entry.outage_hours = hours_of(outage->value);
    if (!entry.outage_hours)
      diagnostics.report(
          {.code = Code::outage_unreadable,
           .message = fmt::format("`{}` is niet te lezen als een tijd", outage->value),
           .span = outage->span,
           .help = "schrijf een getal en uur, dagen, weken of maanden, zoals 4 uur of 3 dagen"});
  }
  entry.service = text_or_empty(table, "voorziening");
  entry.tier = text_or_empty(table, "niveau");
  entry.agreement = text_or_empty(table, "afspraak");
  if (const auto size = number_at(table, "omvang")) entry.size = size->value;
  if (has(table, "in_beeld")) entry.in_view = flag_or(table, "in_beeld", false);
  return entry;
}

// What only an entry of one kind has.
constexpr std::pair<std::string_view, EntryKind> own_keys[] = {
    {"eigenaar", EntryKind::process},
    {"max_uitval", EntryKind::process},
    {"voorziening", EntryKind::chain_partner},
    {"niveau", EntryKind::chain_partner},
    {"omvang", EntryKind::target_group}};

void check_own_keys(const Value& table, EntryKind kind, Diagnostics& diagnostics) {
  for (const auto& [key, owner] : own_keys)
    if (owner != kind && has(table, key))
      diagnostics.report(
          {.code = Code::field_of_other_kind,
           .message = fmt::format("`{}` hoort bij een {}, niet bij een {}", key,
                                  word_of(entry_words, owner), word_of(entry_words, kind)),
           .span = table.find(key)->span,
           .help = "haal deze sleutel weg, of kies een andere `per`"});
}

// A municipality that names none of a kind and does not say that it has none is taken to have the
// usual ones.
void read_kind(const Value& root, std::size_t kind, const Catalog& catalog,
               const std::optional<SourceSpan>& none, Diagnostics& diagnostics, Profile& profile) {
  const Value* list = root.find(entry_lists[kind]);
  std::vector<Entry>& entries = profile.entries[kind];
  for (const Value* table : tables_at(root, entry_lists[kind]))
    if (const auto id = text_at(*table, "id"))
      entries.push_back(read_entry(*table, *id, diagnostics));
  const bool names_some =
      list != nullptr && (list->kind != Value::Kind::array || !list->items.empty());
  if (none && names_some)
    diagnostics.report(
        {.code = Code::entries_and_none,
         .message = fmt::format("hier staan {}, maar bij `geen` staat dat u die niet heeft",
                                entry_lists[kind]),
         .span = list->items.empty() ? list->span : list->items.front().span,
         .labels = {{*none, "hier staat dat"}},
         .help = fmt::format("haal `{}` weg bij `geen`, of haal deze {} weg", entry_lists[kind],
                             entry_lists[kind])});
  if (none || names_some) return;
  entries = catalog.usual_entries[kind];
  profile.entries_are_usual[kind] = !entries.empty();
}

}  // namespace

std::array<std::vector<Entry>, entry_kind_count> read_usual_entries(const Value& root,
                                                                    Diagnostics& diagnostics) {
  std::array<std::vector<Entry>, entry_kind_count> entries;
  for (const Value* table : tables_at(root, "standaard")) {
    const auto id = text_at(*table, "id");
    const auto kind = choice_of<EntryKind>(entry_words, text_or_empty(*table, "per"));
    if (!id || !kind) continue;
    check_own_keys(*table, *kind, diagnostics);
    entries[static_cast<std::size_t>(*kind)].push_back(read_entry(*table, *id, diagnostics));
  }
  return entries;
}

void read_entries(const Value& root, const Catalog& catalog, Diagnostics& diagnostics,
                  Profile& profile) {
  std::array<std::optional<SourceSpan>, entry_kind_count> none;
  if (const Value* municipality = root.find("gemeente"))
    for (const auto& word : texts_at(*municipality, "geen"))
      for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
        if (word.value == entry_lists[kind]) none[kind] = word.span;
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind) {
    profile.municipality.has_none[kind] = none[kind].has_value();
    read_kind(root, kind, catalog, none[kind], diagnostics, profile);
  }
}

}  // namespace weerbaar
