#include "planner/commands.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/catalog_commands.h"
#include "planner/console.h"
#include "planner/files.h"
#include "planner/fingerprint.h"
#include "planner/lint.h"
#include "planner/report/report.h"
#include "planner/starter_commands.h"
#include "planner/verify.h"

namespace weerbaar {

namespace {

// A slip such as `--json profiel.toml` would cost the profile.
bool outputs_are_safe(const Options& options) {
  std::vector<std::string> taken;
  for (const auto* inputs :
       {&options.profiles, &options.overlays, &options.only_catalog, &options.differences})
    taken.insert(taken.end(), inputs->begin(), inputs->end());
  taken.erase(std::remove(taken.begin(), taken.end(), "-"), taken.end());
  std::vector<std::string> results = {options.markdown, options.json};
  if (options.command == Command::graph || options.command == Command::schema)
    results.push_back(options.output);
  for (const std::string& result : results) {
    if (result.empty()) continue;
    for (const std::string& other : taken)
      if (is_same_file(result, other)) {
        fail_on_file(fmt::format("{}: dit is al invoer of andere uitvoer; kies een ander bestand",
                                 result == "-" ? "standaarduitvoer" : result));
        return false;
      }
    taken.push_back(result);
  }
  return true;
}

// A plan of the one profile, checked; or the exit code to stop with.
struct Ready {
  Loaded loaded;
  PlanResult result;
  Provenance provenance;
  std::vector<Diagnostic> findings;
  Outcome outcome() const {
    return {loaded.model, result.instance, *result.plan, provenance, loaded.sources, findings};
  }
};

std::variant<Ready, int> prepare(const Options& options) {
  const auto inputs = read_inputs(options);
  if (!inputs) return exit_usage;
  Ready ready;
  ready.loaded = load_and_check(inputs->profiles.front(), inputs->catalog);
  ready.findings = ready.loaded.diagnostics.sorted();
  if (!ready.loaded.diagnostics.ok() || (options.strict && has_warning(ready.findings)))
    return refuse(options, ready.findings, ready.loaded.sources);
  ready.result = make_plan(ready.loaded.model, options.evaluations, ready.loaded.diagnostics);
  ready.findings = ready.loaded.diagnostics.sorted();
  if (!ready.result.plan) return refuse(options, ready.findings, ready.loaded.sources);
  if (options.findings_as_json) print_findings(options, ready.findings, ready.loaded.sources);
  const auto broken = verify(ready.loaded.model, ready.result.instance, *ready.result.plan);
  if (!broken.empty()) {
    tell(fmt::format(
        "interne fout: het plan breekt een regel; meld dit met uw profiel erbij\n  {}\n",
        fmt::join(broken, "\n  ")));
    return exit_bug;
  }
  ready.provenance = {WEERBAAR_VERSION, sha256(inputs->profiles), sha256(inputs->catalog)};
  return ready;
}

int run_plan(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const Outcome outcome = std::get<Ready>(prepared).outcome();
  std::vector<Output> outputs;
  if (!options.markdown.empty()) outputs.push_back({options.markdown, render_markdown(outcome)});
  if (!options.json.empty()) outputs.push_back({options.json, render_json(outcome)});
  if (options.markdown != "-" && options.json != "-")
    outputs.push_back({"-", render_text(outcome, style_for(options))});
  return write(outputs);
}

int run_explain(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const Outcome outcome = std::get<Ready>(prepared).outcome();
  const std::string text = render_explanation(outcome, options.subject, style_for(options));
  if (text.empty()) return fail_on_measure(options.subject, outcome.model.catalog);
  return write({{"-", text}});
}

int run_check(const Options& options) {
  const auto inputs = read_inputs(options);
  if (!inputs) return exit_usage;
  std::vector<std::optional<SourceFile>> profiles(inputs->profiles.begin(), inputs->profiles.end());
  if (profiles.empty()) profiles.emplace_back();
  int code = exit_done;
  for (const auto& profile : profiles) {
    Loaded loaded = load_and_check(profile, inputs->catalog);
    if (options.lint && loaded.diagnostics.ok())
      lint(loaded.document, loaded.model.catalog, loaded.diagnostics);
    if (profile && loaded.diagnostics.ok())
      make_plan(loaded.model, options.evaluations, loaded.diagnostics);
    const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
    print_findings(options, findings, loaded.sources);
    if (!options.findings_as_json) {
      tell((profile ? profile->path + ": " : std::string()) + totals(findings));
    }
    if (!loaded.diagnostics.ok() || (options.strict && has_warning(findings))) code = exit_input;
  }
  return code;
}

int run_graph(const Options& options) {
  if (!options.profiles.empty()) {
    const auto prepared = prepare(options);
    if (const int* code = std::get_if<int>(&prepared)) return *code;
    return write({{options.output, render_plan_dot(std::get<Ready>(prepared).outcome())}});
  }
  const auto inputs = read_inputs(options);
  if (!inputs) return exit_usage;
  const Loaded loaded = load_and_check(std::nullopt, inputs->catalog);
  if (!loaded.diagnostics.ok()) return refuse(options, loaded.diagnostics.sorted(), loaded.sources);
  return write({{options.output, render_catalog_dot(loaded.model.catalog)}});
}

}  // namespace

int run(const Options& options) {
  if (!outputs_are_safe(options)) return exit_usage;
  switch (options.command) {
    case Command::plan:
      return run_plan(options);
    case Command::check:
      return run_check(options);
    case Command::explain:
      return run_explain(options);
    case Command::graph:
      return run_graph(options);
    case Command::catalog:
      return run_catalog(options);
    case Command::starter:
      return run_starter(options);
    case Command::schema:
      return run_schema(options);
  }
  return exit_bug;
}

}  // namespace weerbaar
