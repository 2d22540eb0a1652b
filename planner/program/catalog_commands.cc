#include "planner/program/catalog_commands.h"

#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "model/difference.h"
#include "planner/pipeline.h"
#include "planner/program/console.h"
#include "planner/variants/influence.h"

namespace weerbaar {

namespace {

// The plan that all others are compared with is searched this many times as long.
constexpr std::int64_t base_effort = 20;

int show(const Options& options, const Catalog& catalog) {
  if (options.subject.empty()) return write({{"-", render_catalog(catalog, style_for(options))}});
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m)
    if (catalog.measures[m].id == options.subject)
      return write({{"-", render_measure(catalog, m, style_for(options))}});
  return fail_on_measure(options.subject, catalog);
}

int show_difference(const Options& options, const Loaded& before, Sources files) {
  std::string error;
  for (const std::string& path : options.differences) {
    const auto file = read_file(path, error);
    if (!file) return fail_on_file(error);
    files.push_back(*file);
  }
  const Loaded after = load_and_check(std::nullopt, files);
  const std::vector<Diagnostic> findings = after.diagnostics.sorted();
  if (!after.diagnostics.ok() || (options.strict && has_warning(findings)))
    return refuse(options, findings, after.sources);
  print_findings(options, findings, after.sources);
  const auto changes = difference(before.document.catalog, after.document.catalog);
  const std::string names = fmt::format("{}", fmt::join(options.differences, ", "));
  return write({{"-", render_difference(before.model.catalog, changes, names, after.sources,
                                        style_for(options))}});
}

// The trials do not depend on each other, so that they may be made side by side; the result does
// not depend on how many are. Empty when there is no plan to begin with.
std::vector<std::optional<Sketch>> run_trials(const Model& model,
                                              const std::vector<Assumption>& assumptions,
                                              std::int64_t evaluations) {
  const auto base = plan_as_is(model, evaluations * base_effort);
  if (!base) return {};
  std::vector<std::optional<Sketch>> trials(trial_count(assumptions));
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t trial = next++; trial < trials.size(); trial = next++)
      trials[trial] = run_trial(model, *base, assumptions, trial, evaluations);
  };
  std::vector<std::thread> helpers(std::max(1U, std::thread::hardware_concurrency()) - 1);
  for (std::thread& helper : helpers)
    helper = std::thread(work);
  work();
  for (std::thread& helper : helpers)
    helper.join();
  return trials;
}

int fail_on_plan(const std::string& path) {
  tell(fmt::format("fout: voor {} is er geen plan; weerbaar controleer {} zegt waarom [{}]\n", path,
                   path, name_of(Code::no_plan)));
  return exit_input;
}

int study_assumptions(const Options& options, const Inputs& inputs, const Catalog& catalog) {
  InfluenceStudy study;
  study.catalog = &catalog;
  study.evaluations = options.evaluations;
  const std::vector<Assumption> assumptions = assumptions_of(catalog);
  for (const Assumption& assumption : assumptions)
    study.influences.push_back({assumption, {}, {}});
  for (const SourceFile& profile : inputs.profiles) {
    const Loaded loaded = load_and_check(profile, inputs.catalog);
    if (!loaded.diagnostics.ok())
      return refuse(options, loaded.diagnostics.sorted(), loaded.sources);
    tell(fmt::format("{}: {} plannen ...\n", profile.path, trial_count(assumptions)));
    const auto trials = run_trials(loaded.model, assumptions, options.evaluations);
    if (trials.empty()) return fail_on_plan(profile.path);
    study.profiles.push_back(loaded.model.profile.municipality.name);
    add_trials(loaded.model, trials, study);
  }
  sort_by_influence(study);
  std::vector<Output> outputs;
  if (!options.markdown.empty())
    outputs.push_back({options.markdown, render_influences_markdown(study)});
  if (options.markdown != "-")
    outputs.push_back({"-", render_influences(study, style_for(options))});
  return write(outputs);
}

}  // namespace

int run_catalog(const Options& options) {
  const auto inputs = read_inputs(options);
  if (!inputs) return exit_usage;
  const Loaded loaded = load_and_check(std::nullopt, inputs->catalog);
  if (!loaded.diagnostics.ok()) return refuse(options, loaded.diagnostics.sorted(), loaded.sources);
  const Catalog& catalog = loaded.model.catalog;
  if (!options.differences.empty()) return show_difference(options, loaded, inputs->catalog);
  if (!options.assumptions) return show(options, catalog);
  if (options.profiles.empty())
    return write({{"-", render_assumptions(catalog, style_for(options))}});
  return study_assumptions(options, *inputs, catalog);
}

}  // namespace weerbaar
