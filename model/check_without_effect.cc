// SPDX-License-Identifier: EUPL-1.2
// What a profile says and no plan can show: a label no measure has, an absence in another
// year, hours that are taken twice, days of a month. Read as it stands, nobody would notice.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

void note_labels(const std::optional<Condition>& condition, std::vector<Nameable>& labels) {
  if (!condition) return;
  for (const auto& all_of : condition->any)
    for (const Term& term : all_of)
      if (term.fact == "kenmerk" &&
          std::none_of(labels.begin(), labels.end(),
                       [&](const Nameable& each) { return each.id == term.text; }))
        labels.push_back({term.text, ""});
}

// Those that a condition of the catalog asks for.
std::vector<Nameable> asked_labels(const Catalog& catalog) {
  std::vector<Nameable> labels;
  for (const Measure& measure : catalog.measures) {
    note_labels(measure.condition, labels);
    for (const Requirement& requirement : measure.requirements)
      note_labels(requirement.condition, labels);
  }
  std::sort(labels.begin(), labels.end(),
            [](const Nameable& a, const Nameable& b) { return a.id < b.id; });
  return labels;
}

void check_traits(const Value& root, const Catalog& catalog, Diagnostics& diagnostics) {
  const Value* table = root.find("gemeente");
  if (table == nullptr) return;
  const std::vector<Nameable> known = asked_labels(catalog);
  std::vector<std::string> names;
  for (const Nameable& each : known)
    names.push_back(each.id);
  for (const auto& label : texts_at(*table, "kenmerken")) {
    if (std::binary_search(names.begin(), names.end(), label.value)) continue;
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::row_says_nothing,
         .message = fmt::format("geen maatregel vraagt naar het kenmerk `{}`; het verandert niets",
                                label.value),
         .span = label.span,
         .help =
             advice_on_id(label.value, known,
                          names.empty() ? "haal het kenmerk weg"
                                        : fmt::format("kies uit: {}", fmt::join(names, ", ")))});
  }
}

// Money with a label that no measure has: told once, where it is first written.
void check_labels(const Value& root, const Catalog& catalog, Diagnostics& diagnostics) {
  std::set<std::string> known;
  for (const Measure& measure : catalog.measures)
    if (!measure.label.empty()) known.insert(measure.label);
  std::vector<Nameable> nameable;
  for (const std::string& label : known)
    nameable.push_back({label, ""});
  std::set<std::string> told;
  for (const Value* line : tables_at(root, "begroting")) {
    const auto label = text_at(*line, "oormerk");
    if (!label || label->value.empty() || known.contains(label->value) ||
        !told.insert(label->value).second)
      continue;
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::label_unused,
         .message = fmt::format("geen maatregel heeft het oormerk `{}`; dit geld blijft liggen",
                                label->value),
         .span = label->span,
         .help = advice_on_id(label->value, nameable,
                              "haal het oormerk weg, of geef een maatregel dit oormerk")});
  }
}

void check_absence(const Value& role, const Planning& planning, Diagnostics& diagnostics) {
  const Month last = planning.start + (planning.months - 1);
  for (const auto& text : texts_at(role, "afwezig")) {
    const auto month = parse_month(text.value);
    if (!month || planning.months < 1 || (planning.start <= *month && *month <= last)) continue;
    diagnostics.report({.severity = Severity::warning,
                        .code = Code::row_says_nothing,
                        .message = fmt::format("{} valt buiten het plan ({} tot en met {})",
                                               dutch(*month), dutch(planning.start), dutch(last)),
                        .span = text.span,
                        .help = "deze maand telt hooguit voor werk dat na het einde doorloopt; "
                                "kijk of het jaar klopt"});
  }
}

void check_occupied(const Value& role, Diagnostics& diagnostics) {
  const auto occupied = number_at(role, "bezet");
  const auto hours = number_at(role, "uren_per_maand");
  if (!occupied || !hours || occupied->value <= hours->value || has(role, "verloop")) return;
  diagnostics.report(
      {.severity = Severity::warning,
       .code = Code::row_says_nothing,
       .message =
           fmt::format("`bezet` is {}, en dat is meer dan de {} van `uren_per_maand`: er "
                       "blijft geen uur over voor het plan",
                       dutch_count(occupied->value, "uur", "uur"), dutch_number(hours->value)),
       .span = occupied->span,
       .labels = {{hours->span, "alle uren van deze rol"}},
       .help = "schrijf bij `uren_per_maand` alle uren, en bij `bezet` wat daarvan al weg is"});
}

void check_days(const Value& root, const Planning& planning, Diagnostics& diagnostics) {
  const Value* table = root.find("planning");
  if (table == nullptr || planning.months < 1) return;
  const Date first = first_day(planning.start);
  const Date last = last_day(planning.start + (planning.months - 1));
  const bool early = planning.start_date != first;
  if (!early && planning.end_date == last) return;
  const auto date = date_at(*table, early ? "start" : "einde");
  diagnostics.report({.severity = Severity::information,
                      .code = Code::row_says_nothing,
                      .message = fmt::format("het plan telt hele maanden: het loopt van {} tot en "
                                             "met {}",
                                             dutch(first), dutch(last)),
                      .span = date->span,
                      .help = "is dat niet wat u bedoelt, kies dan een andere maand"});
}

}  // namespace

void check_without_effect(const Document& document, const Profile& profile, const Catalog& catalog,
                          Diagnostics& diagnostics) {
  const Value& root = *document.profile;
  if (document.complete) {
    check_traits(root, catalog, diagnostics);
    check_labels(root, catalog, diagnostics);
  }
  check_days(root, profile.planning, diagnostics);
  for (const Value* role : tables_at(root, "rollen")) {
    check_absence(*role, profile.planning, diagnostics);
    check_occupied(*role, diagnostics);
  }
}

}  // namespace weerbaar
