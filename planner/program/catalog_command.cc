// SPDX-License-Identifier: EUPL-1.2
// `weerbaar catalogus`: the list, one measure, what an overlay changes, what is only assumed.
#include <fmt/format.h>

#include "model/difference.h"
#include "planner/pipeline.h"
#include "planner/program/assumption_study.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"

namespace weerbaar {

namespace {

struct CatalogOptions {
  std::vector<std::string> words;        // a measure; with --aannames profiles
  std::vector<std::string> differences;  // --verschil
  bool assumptions = false;              // --aannames
  std::string markdown;                  // --md; empty: not asked
  InputOptions input;
  std::int64_t evaluations = study_evaluations;
  ScreenOptions screen;
};

std::string check(const CatalogOptions& options) {
  if (!options.assumptions && options.words.size() > 1)
    return fmt::format("`{}` hoort hier niet", options.words[1]);
  if (options.assumptions && !options.differences.empty())
    return "`--aannames` en `--verschil` kunnen niet samen";
  if (!options.markdown.empty() && (!options.assumptions || options.words.empty()))
    return "`--md` hoort bij `--aannames` met een profiel";
  return {};
}

Syntax syntax_of(CatalogOptions& options) {
  Syntax syntax;
  syntax.words = {
      {.shown = "[MAATREGEL]",
       .explanation = "MAATREGEL is de naam in de catalogus; weerbaar catalogus toont ze alle.",
       .missing = "",
       .most = any_number,
       .take = [&options](const std::string& word) {
         options.words.push_back(word);
         return std::string();
       }}};
  syntax.options = {
      texts("--verschil", "BESTAND", options.differences,
            "toon wat dit eigen bestand aan de catalogus verandert; mag vaker"),
      flag("--aannames", options.assumptions,
           "toon de getallen zonder bron; met profielen erbij: hoe een plan eraan hangt"),
      text("--md", "BESTAND", options.markdown,
           "met --aannames en een profiel: schrijf ook als Markdown; - is het scherm")};
  add_input_options(options.input, syntax.options);
  syntax.options.push_back(search_option(options.evaluations));
  add_screen_options(options.screen, syntax.options);
  syntax.check = [&options] { return check(options); };
  return syntax;
}

int show_measure(const CatalogOptions& options, const Catalog& catalog) {
  const std::string& id = options.words.front();
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m)
    if (catalog.measures[m].id == id)
      return write({{"-", render_measure(catalog, m, style_for(options.screen))}});
  return fail_on_measure(id, catalog);
}

int show_difference(const CatalogOptions& options, const Loaded& before, Sources files) {
  std::string error;
  for (const std::string& path : options.differences) {
    const auto file = read_file(path, error);
    if (!file) return fail_on_file(error);
    files.push_back(*file);
  }
  const Loaded after = load_and_check(std::nullopt, files);
  const std::vector<Diagnostic> findings = after.diagnostics.sorted();
  if (is_refused(options.input, after.diagnostics))
    return refuse(options.input, findings, after.sources);
  print_findings(options.input, findings, after.sources);
  const auto changes = difference(before.document.catalog, after.document.catalog);
  const std::string names = fmt::format("{}", fmt::join(options.differences, ", "));
  return write({{"-", render_difference(before.model.catalog, changes, names, after.sources,
                                        style_for(options.screen))}});
}

int show_study(const CatalogOptions& options, const Inputs& inputs, const Catalog& catalog) {
  InfluenceStudy study;
  if (const auto code =
          study_assumptions(inputs, options.input, catalog, options.evaluations, study))
    return *code;
  std::vector<Output> outputs;
  if (!options.markdown.empty())
    outputs.push_back({options.markdown, render_influences_markdown(study)});
  if (options.markdown != "-")
    outputs.push_back({"-", render_influences(study, style_for(options.screen))});
  return write(outputs, {.folder = "", .quiet = options.input.findings_as_json});
}

int run(const CatalogOptions& options) {
  const std::vector<std::string> profiles =
      options.assumptions ? options.words : std::vector<std::string>();
  std::vector<std::string> names = names_of_inputs(profiles, options.input);
  names.insert(names.end(), options.differences.begin(), options.differences.end());
  if (!check_outputs(names, {options.markdown})) return exit_usage;
  const auto inputs = read_inputs(profiles, options.input);
  if (!inputs) return exit_usage;
  const Loaded loaded = load_and_check(std::nullopt, inputs->catalog);
  if (is_refused(options.input, loaded.diagnostics))
    return refuse(options.input, loaded.diagnostics.sorted(), loaded.sources);
  const Catalog& catalog = loaded.model.catalog;
  const TerminalStyle style = style_for(options.screen);
  if (!options.differences.empty()) return show_difference(options, loaded, inputs->catalog);
  if (!profiles.empty()) return show_study(options, *inputs, catalog);
  if (options.assumptions) return write({{"-", render_assumptions(catalog, style)}});
  if (!options.words.empty()) return show_measure(options, catalog);
  return write({{"-", render_catalog(catalog, style)}});
}

}  // namespace

Command catalog_command() {
  return {.name = "catalogus",
          .alias = "catalog",
          .summary = "toont de maatregelen en hun bronnen",
          .example = "kritieke-processen-aanwijzen",
          .purpose =
              "Toont alle maatregelen en rollen, of een maatregel met alles erbij.\n"
              "Met --aannames kunnen er in plaats daarvan profielen staan.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
