// SPDX-License-Identifier: EUPL-1.2
// `weerbaar controleer`: all that is wrong or doubtful in profiles and catalogs.
#include "catalog/lint.h"
#include "planner/pipeline.h"
#include "planner/program/check_plan.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/progress.h"

namespace weerbaar {

namespace {

struct CheckOptions {
  std::vector<std::string> profiles;
  InputOptions input;
  std::int64_t evaluations = default_evaluations;
  std::string plan;   // --plan: one that somebody made of the profile; empty: not asked
  bool lint = false;  // look at the catalog itself: without a profile, or with a bare --catalogus
};

Option overlays_option(CheckOptions& options) {
  return {.name = "--catalogus",
          .value = "[BESTAND]",
          .meaning =
              "eigen bestand over de catalogus, mag vaker; zonder bestand: kijk ook de "
              "catalogus na",
          .value_may_be_missing = true,
          .may_be_repeated = true,
          .take = [&options](const std::string& path) {
            if (path.empty())
              options.lint = true;
            else
              options.input.overlays.push_back(path);
            return std::string();
          }};
}

Syntax syntax_of(CheckOptions& options) {
  Syntax syntax;
  syntax.words = {{.shown = "[PROFIEL...]",
                   .explanation = "PROFIEL is een bestand, of - voor standaardinvoer.",
                   .missing = "",
                   .most = any_number,
                   .take = [&options](const std::string& word) {
                     options.profiles.push_back(word);
                     return std::string();
                   }}};
  syntax.options.push_back(text("--plan", "BESTAND", options.plan,
                                "reken dit plan (JSON) van het profiel na, zonder te zoeken"));
  syntax.options.push_back(overlays_option(options));
  add_input_options_without_overlays(options.input, syntax.options);
  syntax.options.push_back(search_option(options.evaluations));
  syntax.check = [&options] {
    return !options.plan.empty() && options.profiles.size() != 1
               ? std::string("geef bij --plan ook het profiel waarvan het plan is gemaakt")
               : std::string();
  };
  return syntax;
}

int run(const CheckOptions& options) {
  if (!options.plan.empty())
    return check_plan(options.plan, options.profiles.front(), options.input);
  const auto inputs = read_inputs(options.profiles, options.input);
  if (!inputs) return exit_usage;
  std::vector<std::optional<SourceFile>> profiles(inputs->profiles.begin(), inputs->profiles.end());
  const bool without_profile = profiles.empty();
  if (without_profile) profiles.emplace_back();
  int code = exit_done;
  ProgressLine line;
  for (const auto& profile : profiles) {
    Loaded loaded = load_and_check(profile, inputs->catalog);
    if ((options.lint || without_profile) && loaded.diagnostics.ok())
      lint(loaded.document, loaded.model.catalog, loaded.diagnostics);
    line.begin("Nakijken of er een plan kan zijn");
    if (profile && loaded.diagnostics.ok())
      watched(line, [&](const Watcher& watcher) {
        check_plan_exists(loaded.model, effort_for(options.evaluations), loaded.diagnostics,
                          watcher);
        return true;
      });
    const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
    print_findings(options.input, findings, loaded.sources);
    if (!options.input.findings_as_json)
      print_message((profile ? profile->path + ": "
                             : std::string("Zonder profiel is alleen de catalogus nagekeken: ")) +
                    totals(findings));
    if (is_refused(options.input, loaded.diagnostics)) code = exit_input;
  }
  return code;
}

}  // namespace

Command check_command() {
  return {.name = "controleer",
          .alias = "check",
          .summary = "zegt alles wat er mis is of onduidelijk is",
          .example = "profiel.toml",
          .purpose =
              "Zegt in een keer alles wat er mis is of onduidelijk is, ook of er een plan kan "
              "zijn.\nZonder profiel: wat er aan de catalogus mis is of zwak is.\n"
              "Met --plan: of een plan dat een ander maakte, klopt.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
