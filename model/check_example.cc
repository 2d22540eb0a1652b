// SPDX-License-Identifier: EUPL-1.2
// Whether a profile is still the example that `nieuw` makes of it. Each cause is told once: a
// made-up municipality, as its code says, has nothing else to fill in.
#include <fmt/format.h>

#include <algorithm>

#include "model/municipality_list.h"
#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"
#include "model/starter.h"

namespace weerbaar {

namespace {

void report(const SourceSpan& span, std::string message, std::string help,
            Diagnostics& diagnostics) {
  diagnostics.report({.severity = Severity::warning,
                      .code = Code::still_example,
                      .message = std::move(message),
                      .span = span,
                      .help = std::move(help)});
}

void check_name(const Value& root, Diagnostics& diagnostics) {
  const Value* table = root.find("gemeente");
  const auto name = table == nullptr ? std::nullopt : text_at(*table, "naam");
  if (name && name->value == example_name)
    report(name->span, fmt::format("de naam is nog die van het voorbeeld: {}", example_name),
           "vul de naam van uw gemeente in; is zij verzonnen, zet er dan code = \"GM9999\" bij",
           diagnostics);
}

// A name of the list brings its own number with it, which nobody else has as well.
void check_inhabitants(const Value& root, const Profile& profile, Diagnostics& diagnostics) {
  if (profile.municipality.inhabitants != example_inhabitants) return;
  const Value* table = root.find("gemeente");
  const auto inhabitants = table == nullptr ? std::nullopt : number_at(*table, "inwoners");
  const auto name = table == nullptr ? std::nullopt : text_at(*table, "naam");
  // Of who left the name too, the name tells it.
  if (!inhabitants || !name || name->value == example_name) return;
  report(inhabitants->span,
         fmt::format("het aantal inwoners is nog dat van het voorbeeld: {}",
                     dutch_number(example_inhabitants)),
         "vul het aantal inwoners van uw gemeente in", diagnostics);
}

void check_marks(const Value& root, const Profile& profile, Diagnostics& diagnostics) {
  for (PillarIndex p = 0; p < pillar_count; ++p)
    if (profile.pillars[p].mark != national_mean_mark[p]) return;
  report(root.find("pijlers")->span, "alle zes cijfers zijn nog het landelijk gemiddelde",
         "vul bij `score` de cijfers in die uw gemeente zichzelf geeft", diagnostics);
}

void check_money(const Profile& profile, Diagnostics& diagnostics) {
  const BudgetLine* first = nullptr;
  for (const BudgetLine& line : profile.budget) {
    if (!line.label.empty()) continue;
    if (line.one_off != example_one_off || line.structural != example_structural) return;
    if (first == nullptr) first = &line;
  }
  if (first == nullptr) return;
  report(first->span,
         fmt::format("het geld is nog dat van het voorbeeld: elk jaar {} eenmalig en {} "
                     "structureel",
                     dutch_euros(example_one_off), dutch_euros(example_structural)),
         "vul bij elk jaar de bedragen van uw eigen begroting in", diagnostics);
}

void check_holders(const Value& root, Diagnostics& diagnostics) {
  std::int64_t count = 0;
  SourceSpan first;
  for (const Value* role : tables_at(root, "rollen")) {
    const auto name = text_at(*role, "naam");
    if (!name || !is_same_name(name->value, example_holder)) continue;
    if (count == 0) first = name->span;
    ++count;
  }
  if (count == 0) return;
  report(first,
         fmt::format("bij {} staat nog `{}` als naam", dutch_count(count, "rol", "rollen"),
                     example_holder),
         "vul in wie het doet, of haal de regel met `naam` weg", diagnostics);
}

}  // namespace

void check_example(const Value& root, const Profile& profile, Diagnostics& diagnostics) {
  if (is_made_up(profile.municipality.code)) return;
  check_name(root, diagnostics);
  check_inhabitants(root, profile, diagnostics);
  check_marks(root, profile, diagnostics);
  check_money(profile, diagnostics);
  check_holders(root, diagnostics);
}

}  // namespace weerbaar
