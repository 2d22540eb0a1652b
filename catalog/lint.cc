#include "catalog/lint.h"

#include <fmt/format.h>

#include <utility>

#include "catalog/lint_parts.h"
#include "catalog/lint_text.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

std::map<std::string, const Value*> by_id(const Document& document, std::string_view list) {
  std::map<std::string, const Value*> entries;
  for (const Value* entry : tables_at(document.catalog, list))
    entries[text_or_empty(*entry, "id")] = entry;
  return entries;
}

// What is in no step and required by nothing is in no plan.
void lint_use(const LintedCatalog& linted) {
  const std::vector<Measure>& measures = linted.catalog.measures;
  std::vector<bool> required(measures.size(), false);
  for (const Measure& measure : measures) {
    if (measure.withdrawn) continue;
    for (const Requirement& requirement : measure.requirements)
      required[requirement.measure] = true;
    for (const auto& alternative : measure.any_of)
      required[alternative.value] = true;
  }
  for (MeasureIndex m = 0; m < measures.size(); ++m)
    if (!measures[m].withdrawn && measures[m].steps.empty() && !measures[m].duty && !required[m])
      linted.warn(Code::measure_idle, measures[m].span,
                  fmt::format("`{}` hoort bij geen trede en niets wacht erop", measures[m].id),
                  "noem bij `treden` wat zij helpt halen, noem haar bij `vereist` van een andere, "
                  "of haal haar weg");
}

void lint_sources(const LintedCatalog& linted) {
  for (const Measure& measure : linted.catalog.measures)
    if (!measure.withdrawn && measure.citations.empty())
      linted.warn(Code::measure_without_source, linted.place(measure, "bron"),
                  fmt::format("`{}` heeft geen bron", measure.id),
                  "noem een document, of uw eigen inschatting met bewijs = \"aanname\"");
}

}  // namespace

void LintedCatalog::warn(Code code, SourceSpan span, std::string message, std::string help,
                         std::vector<Label> labels) const {
  diagnostics.report({.severity = Severity::warning,
                      .code = code,
                      .message = std::move(message),
                      .span = span,
                      .labels = std::move(labels),
                      .help = std::move(help)});
}

SourceSpan LintedCatalog::place(const Measure& measure, std::string_view key) const {
  const Value* value = written.at(measure.id)->find(key);
  return value == nullptr ? measure.span : value->span;
}

void lint(const Document& document, const Catalog& catalog, Diagnostics& diagnostics) {
  const LintedCatalog linted{catalog, by_id(document, "maatregelen"), by_id(document, "bouwstenen"),
                             diagnostics};
  for (const Measure& measure : catalog.measures)
    if (!measure.withdrawn) lint_texts(*linted.written.at(measure.id), diagnostics);
  for (const Block& block : catalog.blocks)
    lint_block_texts(*linted.written_blocks.at(block.id), diagnostics);
  lint_use(linted);
  lint_sources(linted);
  lint_steps(linted);
  lint_order(linted);
  lint_dates(linted);
  lint_figures(linted);
}

}  // namespace weerbaar
