// SPDX-License-Identifier: EUPL-1.2
// `weerbaar graaf`: what waits for what, as DOT.
#include "planner/pipeline.h"
#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_profile.h"

namespace weerbaar {

namespace {

struct GraphOptions {
  ProfileOptions common;  // the profile may be empty; nothing goes to the screen but the drawing
  std::string output = "-";
};

Syntax syntax_of(GraphOptions& options) {
  Syntax syntax;
  syntax.words = {optional_profile_word(options.common.profile)};
  syntax.options.push_back(
      text("--uit", "BESTAND", options.output, "schrijf naar dit bestand; - is het scherm"));
  add_input_options(options.common.input, syntax.options);
  syntax.options.push_back(search_option(options.common.evaluations));
  return syntax;
}

int draw_catalog(const GraphOptions& options) {
  const auto inputs = read_inputs({}, options.common.input);
  if (!inputs) return exit_usage;
  const Loaded loaded = load_and_check(std::nullopt, inputs->catalog);
  if (is_refused(options.common.input, loaded.diagnostics))
    return refuse(options.common.input, loaded.diagnostics.sorted(), loaded.sources);
  return write({{options.output, render_catalog_dot(loaded.model.catalog)}},
               {.folder = "", .quiet = options.common.input.findings_as_json});
}

int run(const GraphOptions& options) {
  if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input),
                     {options.output}))
    return exit_usage;
  if (options.common.profile.empty()) return draw_catalog(options);
  return with_plan({.options = options.common, .again = call_again("graaf", options.common)},
                   [&](const Outcome& outcome, ProgressLine&) {
                     return write({{options.output, render_plan_dot(outcome)}},
                                  {.folder = "", .quiet = options.common.input.findings_as_json});
                   });
}

}  // namespace

Command graph_command() {
  return {.name = "graaf",
          .alias = "graph",
          .summary = "tekent wat op wat wacht, als DOT",
          .example = "profiel.toml --uit plan.dot",
          .purpose = "Tekent wat op wat wacht, als DOT. Zonder profiel: de hele catalogus.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
