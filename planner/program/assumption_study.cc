#include "planner/program/assumption_study.h"

#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "planner/pipeline.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/variants/influence.h"

namespace weerbaar {

namespace {

// The plan that all others are compared with is searched this many times as long.
constexpr std::int64_t base_effort = 20;

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
  print_message(
      fmt::format("fout: voor {} is er geen plan; weerbaar controleer {} zegt waarom [{}]\n", path,
                  path, name_of(Code::no_plan)));
  return exit_input;
}

}  // namespace

std::optional<int> study_assumptions(const Inputs& inputs, const InputOptions& input,
                                     const Catalog& catalog, std::int64_t evaluations,
                                     InfluenceStudy& study) {
  study.catalog = &catalog;
  study.evaluations = evaluations;
  const std::vector<Assumption> assumptions = assumptions_of(catalog);
  for (const Assumption& assumption : assumptions)
    study.influences.push_back({assumption, {}, {}});
  for (const SourceFile& profile : inputs.profiles) {
    const Loaded loaded = load_and_check(profile, inputs.catalog);
    if (!loaded.diagnostics.ok()) return refuse(input, loaded.diagnostics.sorted(), loaded.sources);
    print_message(fmt::format("{}: {} plannen ...\n", profile.path, trial_count(assumptions)));
    const auto trials = run_trials(loaded.model, assumptions, evaluations);
    if (trials.empty()) return fail_on_plan(profile.path);
    study.profiles.push_back(loaded.model.profile.municipality.name);
    add_trials(loaded.model, trials, study);
  }
  sort_by_influence(study);
  return std::nullopt;
}

}  // namespace weerbaar
