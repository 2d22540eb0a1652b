// SPDX-License-Identifier: EUPL-1.2
// The code and the name of the municipality, held against the list of the country. A list is of one
// year, so that what it says is a warning.
#include <fmt/format.h>

#include "model/municipality_list.h"
#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

std::string called(const ListedMunicipality& municipality) {
  return fmt::format("{} ({})", municipality.name, municipality.code);
}

void report_redivision(const MunicipalityList& list, const Redivision& change,
                       const SourceSpan& span, Diagnostics& diagnostics) {
  const ListedMunicipality* into = with_code(list, change.into);
  if (into == nullptr) return;
  if (change.is_done)
    diagnostics.report({.severity = Severity::warning,
                        .code = Code::invalid_id,
                        .message = fmt::format("de gemeente {} is op {} opgegaan in {}",
                                               change.name, dutch(change.date), called(*into)),
                        .span = span,
                        .help = fmt::format("zet er naam = \"{}\" en code = \"{}\" neer",
                                            into->name, into->code)});
  else
    diagnostics.report(
        {.severity = Severity::information,
         .code = Code::invalid_id,
         .message = fmt::format("er is een wetsvoorstel om de gemeente {} op {} bij {} te voegen",
                                change.name, dutch(change.date), called(*into)),
         .span = span,
         .help = "is dat doorgegaan? Maak dan een plan voor de nieuwe gemeente"});
}

// A name that is known, with the code of another: which of the two is right nobody here knows.
void report_other_name(const MunicipalityList& list, const ListedMunicipality& of_code,
                       const std::string& name, const SourceSpan& span, Diagnostics& diagnostics) {
  const auto of_name = with_name(list, name);
  diagnostics.report(
      {.severity = Severity::warning,
       .code = Code::invalid_id,
       .message =
           fmt::format("{} is de code van {}, niet van {}", of_code.code, of_code.name, name),
       .span = span,
       .help = of_name.size() == 1
                   ? fmt::format("de code van {} is {}", of_name[0]->name, of_name[0]->code)
                   : "verbeter de code of de naam; is de gemeente verzonnen, neem dan GM9999"});
}

void report_unknown(const MunicipalityList& list, const std::string& code, const std::string& name,
                    const SourceSpan& span, Diagnostics& diagnostics) {
  const auto of_name = with_name(list, name);
  diagnostics.report(
      {.severity = Severity::warning,
       .code = Code::invalid_id,
       .message = fmt::format("geen gemeente heeft de code {}", code),
       .span = span,
       .help = of_name.size() == 1
                   ? fmt::format("de code van {} is {}", of_name[0]->name, of_name[0]->code)
                   : "zet de goede code neer of haal de regel weg; is de gemeente verzonnen, neem "
                     "dan GM9999"});
}

}  // namespace

void check_municipality(const Value& root, Municipality& municipality, Diagnostics& diagnostics) {
  const Value* table = root.find("gemeente");
  const auto name = table == nullptr ? std::nullopt : text_at(*table, "naam");
  if (!name) return;
  const MunicipalityList& list = shipped_municipalities();
  const auto code = text_at(*table, "code");
  if (!code) {
    if (const Redivision* change = redivision_with_name(list, name->value))
      report_redivision(list, *change, name->span, diagnostics);
    return;
  }
  if (is_made_up(code->value)) return;
  const ListedMunicipality* listed = with_code(list, code->value);
  if (const Redivision* change = redivision_of(list, code->value))
    report_redivision(list, *change, code->span, diagnostics);
  else if (listed == nullptr)
    report_unknown(list, code->value, name->value, code->span, diagnostics);
  if (listed == nullptr) return;
  if (!has_name(*listed, name->value))
    report_other_name(list, *listed, name->value, code->span, diagnostics);
  else if (municipality.safety_region.empty())
    municipality.safety_region = listed->safety_region;
}

}  // namespace weerbaar
