// SPDX-License-Identifier: EUPL-1.2
// `weerbaar catalogus --verschil`: what a municipality's own file changes, key by key.
#include <fmt/format.h>

#include <algorithm>

#include "model/difference.h"
#include "model/number_text.h"
#include "model/reader.h"
#include "model/utf8.h"
#include "planner/report/report.h"
#include "planner/report/table.h"
#include "planner/report/value_text.h"

namespace weerbaar {

namespace {

std::string_view noun_for(const std::string& list) {
  if (list == "rollen") return "rol";
  if (list == "partners") return "partner";
  if (list == "bronnen") return "bron";
  if (list == "taakvelden") return "taakveld";
  if (list == "bouwstenen") return "bouwsteen";
  if (list == "standaard") return "gewoon onderdeel";
  return "maatregel";
}

class DifferenceText {
 public:
  DifferenceText(const Sources& sources, std::size_t width) : sources_(sources), width_(width) {}

  std::string render(const std::string& head, const std::vector<EntryChange>& changes) {
    line(head, 0);
    group("Anders", EntryChange::What::changed, changes);
    group("Nieuw", EntryChange::What::added, changes);
    group("Vervalt", EntryChange::What::withdrawn, changes);
    return std::move(text_);
  }

 private:
  void line(const std::string& words, std::size_t indent) {
    text_ += std::string(indent, ' ') + paragraph(one_line(words), width_, indent) + "\n";
  }

  void group(std::string_view title, EntryChange::What what,
             const std::vector<EntryChange>& changes) {
    const auto count = std::count_if(changes.begin(), changes.end(),
                                     [what](const auto& change) { return change.what == what; });
    if (count == 0) return;
    text_ += fmt::format("\n{} ({})\n", title, count);
    for (const EntryChange& change : changes)
      if (change.what == what) entry(change);
  }

  // "regie" and "schaal" are there once, and have no name of their own.
  static std::string name_of_entry(const EntryChange& change) {
    if (change.list == change.id) return change.id;
    const bool titled = change.list == "maatregelen" || change.list == "bronnen";
    return fmt::format("{} {}: {}", noun_for(change.list), change.id,
                       text_or_empty(*change.entry, titled ? "titel" : "naam"));
  }

  void entry(const EntryChange& change) {
    line(name_of_entry(change), 0);
    for (const KeyChange& key : change.changes)
      line(
          fmt::format("{}: was {}, wordt {} ({})", key.key,
                      key.was == nullptr ? "niets" : value_text(*key.was, *key.format),
                      value_text(*key.becomes, *key.format), place_of(sources_, key.becomes->span)),
          2);
    if (change.what == EntryChange::What::added) line(place_of(sources_, change.entry->span), 2);
    if (change.what == EntryChange::What::withdrawn)
      line(fmt::format("{} ({})", text_or_empty(*change.entry, "reden"),
                       place_of(sources_, change.entry->find("vervalt")->span)),
           2);
  }

  const Sources& sources_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_difference(const Catalog& catalog, const std::vector<EntryChange>& changes,
                              const std::string& names, const Sources& sources,
                              const TerminalStyle& style) {
  const std::string what = fmt::format("catalogus {} {}", catalog.id, catalog.version);
  const std::string head = changes.empty() ? fmt::format("{}: geen verschil met {}.", names, what)
                                           : fmt::format("Verschil met {} door {}:", what, names);
  return DifferenceText(sources, static_cast<std::size_t>(style.width)).render(head, changes);
}

}  // namespace weerbaar
