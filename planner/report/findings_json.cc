// SPDX-License-Identifier: EUPL-1.2
// The findings for programs: one a line.
#include <nlohmann/json.hpp>

#include "planner/report/words.h"

namespace weerbaar {

using Json = nlohmann::ordered_json;  // keys stay in the order of writing

std::string render_findings_json(const std::vector<Diagnostic>& findings, const Sources& sources) {
  std::string text;
  for (const Diagnostic& finding : findings) {
    Json json = {{"schema", 1},
                 {"code", name_of(finding.code)},
                 {"ernst", name_of(finding.severity)},
                 {"tekst", finding.message},
                 {"plaats", place_of(sources, finding.span)},
                 {"regel", finding.span.line},
                 {"kolom", finding.span.column},
                 {"hulp", finding.help}};
    json["ook"] = Json::array();
    for (const Label& label : finding.labels)
      json["ook"].push_back({{"plaats", place_of(sources, label.span)}, {"tekst", label.text}});
    if (!finding.repairs.empty()) json["reparaties"] = finding.repairs;
    text += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return text;
}

}  // namespace weerbaar
