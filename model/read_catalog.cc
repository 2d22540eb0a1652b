// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

// Tables of a list with a usable id, sorted by it; the same order as the Model's lists.
std::vector<const Value*> sorted_entries(const Value& catalog, std::string_view list) {
  std::vector<const Value*> entries;
  for (const Value* entry : tables_at(catalog, list))
    if (text_at(*entry, "id")) entries.push_back(entry);
  std::stable_sort(entries.begin(), entries.end(), [](const Value* a, const Value* b) {
    return text_or_empty(*a, "id") < text_or_empty(*b, "id");
  });
  return entries;
}

std::vector<std::string> ids_of(const std::vector<const Value*>& entries) {
  std::vector<std::string> ids;
  for (const Value* entry : entries)
    ids.push_back(text_or_empty(*entry, "id"));
  return ids;
}

// The entry before can only be that of the same kind of entry.
void check_previous(const Catalog& catalog, const Measure& measure, Diagnostics& diagnostics) {
  for (const Requirement& requirement : measure.requirements)
    if (requirement.of_previous &&
        (!measure.per || catalog.measures[requirement.measure].per != measure.per))
      diagnostics.report(
          {.code = Code::previous_without_entries,
           .message = fmt::format("`{}` wacht op het vorige onderdeel van `{}`, maar zij gaan niet "
                                  "over dezelfde onderdelen",
                                  measure.id, catalog.measures[requirement.measure].id),
           .span = requirement.span,
           .help = "geef beide maatregelen dezelfde `per`, of haal `vorige` weg"});
}

// A ladder is of one kind of entry. Of another kind is reported and left out: what works the
// measures out counts on one.
void keep_one_kind(Catalog& catalog, Diagnostics& diagnostics) {
  struct First {
    std::optional<EntryKind> kind;
    SourceSpan span;
  };
  std::vector<First> first(catalog.blocks.size());
  for (Measure& measure : catalog.measures) {
    if (!measure.per || measure.withdrawn) continue;
    const auto is_other_kind = [&](const StepOf& step) {
      First& other = first[step.block];
      if (!other.kind) other = {measure.per, step.span};
      if (other.kind == measure.per) return false;
      diagnostics.report(
          {.code = Code::mixed_entry_kinds,
           .message = fmt::format("bij de bouwsteen `{}` staan acties per {} en per {}",
                                  catalog.blocks[step.block].id, word_of(entry_words, *other.kind),
                                  word_of(entry_words, *measure.per)),
           .span = step.span,
           .labels = {{other.span,
                       fmt::format("deze is per {}", word_of(entry_words, *other.kind))}},
           .help = "geef de maatregelen van een bouwsteen dezelfde `per`, of geen"});
      return true;
    };
    std::erase_if(measure.steps, is_other_kind);
  }
}

// One finding a withdrawn measure: everything that no longer waits for it.
void check_waits_for_withdrawn(const Catalog& catalog, Diagnostics& diagnostics) {
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m) {
    const Measure& gone = catalog.measures[m];
    if (!gone.withdrawn || gone.duty) continue;
    std::vector<Label> places;
    for (const Measure& other : catalog.measures) {
      if (other.withdrawn) continue;
      const auto add = [&](SourceSpan span) {
        places.push_back({span, fmt::format("`{}` wacht er niet meer op", other.id)});
      };
      for (const Requirement& requirement : other.requirements)
        if (requirement.measure == m) add(requirement.span);
      for (const auto& alternative : other.any_of)
        if (alternative.value == m) add(alternative.span);
    }
    if (places.empty()) continue;
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::withdrawn_needed,
         .message = fmt::format("`{}` vervalt, maar is nog ergens voor nodig", gone.id),
         .span = gone.withdrawn->span,
         .labels = std::move(places),
         .help = "kan dat zonder? Anders geeft u die maatregelen hier een andere "
                 "`vereist`, of laat u ze ook vervallen"});
  }
}

}  // namespace

Catalog read_catalog(const Document& document, Diagnostics& diagnostics) {
  const Value& root = document.catalog;
  Catalog catalog;
  if (const Value* header = root.find("catalogus")) {
    catalog.id = text_or_empty(*header, "id");
    catalog.version = text_or_empty(*header, "versie");
  }
  const auto roles = sorted_entries(root, "rollen");
  const auto partners = sorted_entries(root, "partners");
  const auto sources = sorted_entries(root, "bronnen");
  const auto measures = sorted_entries(root, "maatregelen");
  for (const Value* role : roles)
    catalog.roles.push_back(
        {text_or_empty(*role, "id"), text_or_empty(*role, "naam"), text_or_empty(*role, "domein")});
  for (const Value* partner : partners)
    catalog.partners.push_back({text_or_empty(*partner, "id"), text_or_empty(*partner, "naam")});
  for (const Value* field : sorted_entries(root, "taakvelden"))
    catalog.task_fields.push_back({text_or_empty(*field, "id"), text_or_empty(*field, "naam")});
  for (const Value* source : sources) {
    const auto date = date_at(*source, "datum");
    catalog.sources.push_back({text_or_empty(*source, "id"), text_or_empty(*source, "titel"),
                               text_or_empty(*source, "uitgever"),
                               date ? std::optional<Date>(date->value) : std::nullopt,
                               text_or_empty(*source, "adres")});
  }
  CatalogNames names{ids_of(measures), ids_of(roles), ids_of(partners), ids_of(sources), {},
                     document.complete};
  catalog.marks = read_marks(root, diagnostics);
  catalog.blocks = read_blocks(root, names, diagnostics);
  names.blocks = block_names(catalog.blocks);
  catalog.steering = read_steering(root, std::nullopt, names.roles, names.complete, diagnostics);
  catalog.usual_entries = read_usual_entries(root, diagnostics);
  for (const Value* entry : measures)
    catalog.measures.push_back(read_measure(*entry, names, catalog.blocks, diagnostics));
  for (const Measure& measure : catalog.measures)
    check_previous(catalog, measure, diagnostics);
  keep_one_kind(catalog, diagnostics);
  check_waits_for_withdrawn(catalog, diagnostics);
  return catalog;
}

}  // namespace weerbaar
