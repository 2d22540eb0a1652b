// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/assumption_study.h"

#include <fmt/format.h>

#include <atomic>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "planner/pipeline.h"
#include "planner/program/again.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/invocation.h"
#include "planner/program/progress.h"
#include "planner/program/side_by_side.h"
#include "planner/variants/influence.h"

namespace weerbaar {

namespace {

// The plan that all others are compared with is searched this many times as long.
constexpr std::int64_t base_effort = 20;

// Where each thing done for a profile ends, as a share of the whole study. Only who waits is told.
struct Shares {
  double begin = 0;
  double base = 0;
  double trials = 0;
  double end = 1;
};

Shares shares_of(std::size_t profile, std::size_t profiles, std::size_t trials,
                 std::int64_t evaluations) {
  // In plans compared by a search: what a trial takes besides, for its bound, and what it takes to
  // try a plan of the pool under other figures. The pool has no more plans than there are trials.
  constexpr double one_bound = 2000;
  constexpr double one_plan_tried = 6;
  const auto count = static_cast<double>(trials);
  const auto each = static_cast<double>(evaluations);
  const double base = each * base_effort;
  const double cores = std::max(1U, std::thread::hardware_concurrency());
  const double all_trials = count * (each + one_bound) / cores;
  const double comparing = count * count * one_plan_tried / cores;
  const double unit = 1 / (base + all_trials + comparing) / static_cast<double>(profiles);
  const double begin = static_cast<double>(profile) / static_cast<double>(profiles);
  return {begin, begin + base * unit, begin + (base + all_trials) * unit,
          begin + (base + all_trials + comparing) * unit};
}

// Side by side; what comes of it does not depend on how many are done at once. `watcher` is told
// how many are done.
template <class Thing>
std::vector<Thing> all_things(
    std::size_t count, const Watcher& watcher,
    const std::function<Thing(std::size_t at, const Watcher& watcher)>& thing_at) {
  std::vector<Thing> things(count);
  std::atomic<std::size_t> done = 0;
  Watcher watch_one;
  if (watcher)
    watch_one = [&](Progress progress) {
      progress.plans_done = done;
      progress.plans_in_all = count;
      return watcher(progress);
    };
  side_by_side(count, [&](std::size_t at) {
    things[at] = thing_at(at, watch_one);
    ++done;
  });
  return things;
}

// False: there is no plan to begin with.
bool study_profile(const Model& model, const std::vector<Assumption>& assumptions,
                   const Shares& shares, ProgressLine& line, InfluenceStudy& study) {
  const std::size_t count = trial_count(assumptions);
  line.begin("Aannames proberen", shares.begin, shares.base);
  const auto base = plan_as_is(model, study.evaluations * base_effort, line.watcher());
  if (!base) return false;
  line.begin("Aannames proberen", shares.base, shares.trials);
  const auto trials = all_things<std::optional<Sketch>>(
      count, line.watcher(), [&](std::size_t trial, const Watcher& watcher) {
        return run_trial(model, *base, assumptions, trial, study.evaluations, watcher);
      });
  line.begin("Plannen vergelijken", shares.trials, shares.end);
  // Without it the rules and the search disagree, and nothing can be said.
  if (const std::optional<Pool> pool = pool_of(model, trials))
    add_effects(all_things<Effect>(count, line.watcher(),
                                   [&](std::size_t trial, const Watcher& watcher) {
                                     if (watcher) watcher({});
                                     return effect_of(model, *pool, assumptions, trial);
                                   }),
                study);
  study.profiles.push_back(model.profile.municipality.name);
  return true;
}

int fail_on_plan(const std::string& path) {
  print_message(as_invoked(
      fmt::format("fout: voor {} is er geen plan; weerbaar controleer {} zegt waarom [{}]\n", path,
                  shell_word(path), name_of(Code::no_plan))));
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
  // All of them are looked at before the minutes of work on the first.
  std::vector<Model> models;
  for (const SourceFile& profile : inputs.profiles) {
    Loaded loaded = load_and_check(profile, inputs.catalog);
    if (is_refused(input, loaded.diagnostics))
      return refuse(input, loaded.diagnostics.sorted(), loaded.sources);
    models.push_back(std::move(loaded.model));
  }
  ProgressLine line;
  for (std::size_t p = 0; p < models.size(); ++p) {
    const Shares shares = shares_of(p, models.size(), trial_count(assumptions), evaluations);
    if (!study_profile(models[p], assumptions, shares, line, study)) {
      line.wipe();
      return fail_on_plan(inputs.profiles[p].path);
    }
  }
  sort_by_influence(study);
  return std::nullopt;
}

}  // namespace weerbaar
