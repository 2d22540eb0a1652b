#include "planner/program/commands.h"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/lint.h"
#include "planner/pipeline.h"
#include "planner/plan/verify.h"
#include "planner/program/catalog_commands.h"
#include "planner/program/console.h"
#include "planner/program/files.h"
#include "planner/program/fingerprint.h"
#include "planner/program/solver.h"
#include "planner/program/spreadsheet.h"
#include "planner/program/starter_commands.h"
#include "planner/report/report.h"
#include "planner/report/words.h"
#include "planner/variants/budget_steps.h"
#include "planner/variants/stability.h"
#include "planner/variants/what_if.h"

namespace weerbaar {

namespace {

// A folder stands for every kind of file that has no place of its own.
Options with_folder(Options options) {
  if (!options.folder.empty())
    for (const PlanFile& file : plan_files())
      if ((options.*file.path).empty())
        options.*file.path = fmt::format("{}/plan.{}", options.folder, file.extension);
  return options;
}

// A slip such as `--json profiel.toml` would cost the profile.
bool outputs_are_safe(const Options& options) {
  std::vector<std::string> taken;
  for (const auto* inputs :
       {&options.profiles, &options.overlays, &options.only_catalog, &options.differences})
    taken.insert(taken.end(), inputs->begin(), inputs->end());
  taken.erase(std::remove(taken.begin(), taken.end(), "-"), taken.end());
  std::vector<std::string> results;
  for (const PlanFile& file : plan_files())
    results.push_back(options.*file.path);
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

// The solver, when it is asked for, with what it knows so far on a terminal. What goes wrong in it
// comes in `error`; the plan stands without it.
Prover prover_for(const Options& options, std::string& error) {
  if (!options.proof_seconds) return {};
  return [&options, &error](const Problem& problem, const Presolved& presolved,
                            const Starts& found) -> std::optional<Proof> {
    const bool watched = is_terminal(stderr);
    const std::int64_t value = value_of(problem.instance, found);
    const auto show = [&](const SolverProgress& progress) {
      const auto bound = std::max(value, static_cast<std::int64_t>(progress.bound));
      const std::int64_t tenths = gap_in_tenths(value, bound).value_or(0);
      if (watched)
        tell(fmt::format("\rBewijs zoeken: {:.0f} van {} seconden, hooguit {},{} % beter ",
                         progress.seconds, *options.proof_seconds, tenths / 10, tenths % 10));
    };
    auto proof = solve_exactly(problem, presolved, &found, *options.proof_seconds, show, error);
    if (watched) tell("\r\x1b[K");
    return proof;
  };
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
  std::string proof_error;
  ready.result = make_plan(ready.loaded.model, effort_for(options.evaluations),
                           ready.loaded.diagnostics, {.prover = prover_for(options, proof_error)});
  if (!proof_error.empty())
    tell(fmt::format("let op: {}; het plan staat er zonder\n", proof_error));
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

// Every asked file, whole; none when one cannot be made, which is told.
std::optional<std::vector<Output>> render_files(const Outcome& outcome, const Options& options) {
  std::vector<Output> outputs;
  const auto add = [&outputs](const std::string& path, std::string text) {
    outputs.push_back({path, std::move(text)});
  };
  if (!options.spreadsheet.empty()) {
    std::string error;
    auto bytes = render_spreadsheet(outcome, error);
    if (!bytes) {
      fail_on_file(error);
      return std::nullopt;
    }
    add(options.spreadsheet, std::move(*bytes));
  }
  if (!options.html.empty()) add(options.html, render_html(outcome));
  const CsvStyle style = options.csv_for_programs ? CsvStyle::rfc4180 : CsvStyle::dutch;
  if (!options.csv.empty()) add(options.csv, render_csv(outcome, style));
  if (!options.calendar.empty()) add(options.calendar, render_calendar(outcome));
  if (!options.markdown.empty()) add(options.markdown, render_markdown(outcome));
  if (!options.json.empty()) add(options.json, render_json(outcome));
  if (!options.taskjuggler.empty()) add(options.taskjuggler, render_taskjuggler(outcome));
  const bool screen_is_taken = std::any_of(outputs.begin(), outputs.end(),
                                           [](const Output& each) { return each.path == "-"; });
  if (!screen_is_taken) add("-", render_text(outcome, style_for(options)));
  return outputs;
}

int run_plan(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const auto outputs = render_files(std::get<Ready>(prepared).outcome(), options);
  if (!outputs) return exit_usage;
  if (options.folder.empty()) return write(*outputs);
  std::string error;
  const Folder folder = make_folder(options.folder, error);
  if (folder == Folder::failed) return fail_on_file(error);
  const int code = write(*outputs);
  if (code != exit_done && folder == Folder::made) remove_empty_folder(options.folder);
  return code;
}

int run_explain(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const Outcome outcome = std::get<Ready>(prepared).outcome();
  const Advice advice =
      advise(outcome.model, outcome.instance, outcome.plan, options.subject, options.evaluations);
  const std::string text = render_explanation(outcome, options.subject, advice, style_for(options));
  if (text.empty()) return fail_on_measure(options.subject, outcome.model.catalog);
  return write({{"-", text}});
}

int run_budget(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const Outcome outcome = std::get<Ready>(prepared).outcome();
  const std::vector<BudgetStep> steps =
      plan_budget_steps(outcome.instance, options.percentages, effort_for(options.evaluations));
  return write({{"-", render_budget_steps(outcome, steps, options.keep, style_for(options))}});
}

int run_stability(const Options& options) {
  const auto prepared = prepare(options);
  if (const int* code = std::get_if<int>(&prepared)) return *code;
  const Outcome outcome = std::get<Ready>(prepared).outcome();
  // Each of the many plans starts from the present one, so a quarter of the work will do.
  const Effort effort = effort_for(std::max<std::int64_t>(1, options.evaluations / 4));
  const Stability stability = check_stability(outcome.model, outcome.instance,
                                              starts_of(outcome.instance, outcome.plan), effort);
  return write({{"-", render_stability(outcome, stability, style_for(options))}});
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
    if (profile && loaded.diagnostics.ok()) check_plan_exists(loaded.model, loaded.diagnostics);
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
  if (!outputs_are_safe(with_folder(options))) return exit_usage;
  switch (options.command) {
    case Command::plan:
      return run_plan(with_folder(options));
    case Command::check:
      return run_check(options);
    case Command::explain:
      return run_explain(options);
    case Command::budget:
      return run_budget(options);
    case Command::stability:
      return run_stability(options);
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
