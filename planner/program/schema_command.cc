// SPDX-License-Identifier: EUPL-1.2
// `weerbaar schema`: a JSON Schema of the files that people write.
#include <fmt/format.h>

#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/schema_file.h"
#include "planner/program/schema_kinds.h"

namespace weerbaar {

namespace {

struct SchemaOptions {
  std::string kind;
  std::string output = "-";
};

Syntax syntax_of(SchemaOptions& options) {
  const std::vector<std::string>& kinds = schema_kinds();
  return {
      .words = {{.shown = "SOORT",
                 .explanation = "SOORT is profiel, catalogus of lokaal (een eigen bestand over "
                                "de catalogus).",
                 .missing = fmt::format("de soort ontbreekt; kies {}", fmt::join(kinds, " of ")),
                 .take =
                     [&options, &kinds](const std::string& word) {
                       options.kind = word;
                       for (const std::string& kind : kinds)
                         if (word == kind) return std::string();
                       return fmt::format("de soort `{}` bestaat niet{}", word,
                                          suggestion(word, kinds));
                     }}},
      .options = {text("--uit", "BESTAND", options.output,
                       "schrijf naar dit bestand; - is het scherm")},
      .check = {}};
}

int run(const SchemaOptions& options) {
  if (!check_outputs({}, {options.output})) return exit_usage;
  if (const std::string wrong = why_no_schema_at(options.output); !wrong.empty())
    return fail_on_file(wrong + "; kies een ander bestand");
  return write({{options.output, schema_of(options.kind)}});
}

}  // namespace

Command schema_command() {
  return {.name = "schema",
          .alias = "",
          .summary = "maakt een JSON Schema: daarmee helpt een editor bij het invullen",
          .example = "profiel --uit profiel.schema.json",
          .purpose =
              "Maakt een JSON Schema. Een editor kan daarmee sleutels aanvullen en fouten "
              "tonen.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
