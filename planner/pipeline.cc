// SPDX-License-Identifier: EUPL-1.2
#include "planner/pipeline.h"

#include <algorithm>
#include <utility>

#include "model/check.h"
#include "model/load.h"
#include "planner/conflict/check_instance.h"
#include "planner/conflict/report_no_plan.h"
#include "planner/explain/assemble.h"
#include "planner/instance/read_known_plan.h"
#include "planner/search/as_plan.h"
#include "planner/search/first_plan.h"
#include "planner/search/solve.h"
#include "planner/variants/replan.h"

namespace weerbaar {

namespace {

// What the municipality's worked-out actions show to be wrong. After an error only errors count,
// and not those of room: a warning, or money that seems short, may come from the very thing that is
// wrong.
void check_municipality(const Model& model, Diagnostics& diagnostics) {
  if (model.profile.planning.months == 0 || model.catalog.roles.empty()) return;
  Diagnostics found;
  const Instance instance = build_instance(model, found);
  check_loops(model, instance, found);
  std::vector<Misfit> misfits;
  if (found.ok()) {
    check_marks(model, instance, found);
    misfits = check_instance(model, build_problem(instance), found);
  }
  // Seconds each, where nothing fits: who mends these finds out about the rest by asking again.
  constexpr std::size_t most_repaired = 3;
  std::size_t repaired = 0;
  const bool all = diagnostics.ok();
  for (const Diagnostic& finding : found.sorted())
    if (all || finding.severity == Severity::error) diagnostics.report(finding);
  for (Misfit& misfit : misfits) {
    if (!all && misfit.finding.code == Code::duty_does_not_fit) continue;
    if (repaired++ < most_repaired) offer_repairs(model, instance, misfit);
    diagnostics.report(std::move(misfit.finding));
  }
}

// What it says is taken over where it is better, and where it is a plan at all.
void take_over_proof(const std::optional<Proof>& proof, const Problem& problem, Solved& solved) {
  if (!proof || proof->infeasible) return;
  if (!proof->starts.empty()) {
    SearchResult other = as_plan(problem, proof->starts);
    other.evaluations += solved.found.evaluations;
    if (better(other.score, solved.found.score)) solved.found = std::move(other);
  }
  solved.bound = std::max(solved.found.score.value, std::min(solved.bound, proof->bound));
}

// The plan of the result's model and instance; none: there is none, or none was found.
void make_best_plan(const Effort& effort, const PlanningAids& aids, PlanResult& result) {
  // When could each action start at all? From here on the graph has no loop.
  const Problem problem = build_problem(result.instance);

  // Which actions, and when: the best that was found, and what no plan can be worth more than.
  Earlier earlier;
  if (aids.known != nullptr) earlier = earlier_plan(problem.instance, *aids.known);
  Solved solved =
      solve(problem, effort, aids.known == nullptr ? nullptr : &earlier.begin, aids.watcher);
  if (aids.prover && solved.possibility != Possibility::impossible)
    take_over_proof(aids.prover(problem, solved.left, solved.found.starts), problem, solved);
  if (!is_plan(problem, solved.found.starts)) return;

  // Or one that stays nearer to the earlier plan.
  if (aids.known != nullptr && aids.freedom) {
    Replanned replanned = go_on(result.model, problem, earlier, solved.found, *aids.freedom);
    solved.found = std::move(replanned.found);
    result.replan = std::move(replanned.replan);
  }

  // Why so: every decision with its reason.
  result.plan = assemble(result.model, problem, solved.found, solved.bound);
}

}  // namespace

Loaded load_and_check(const std::optional<SourceFile>& profile, const Sources& catalog_files) {
  if (profile) return load_and_check(*profile, load_for_profiles(catalog_files));
  Loaded loaded;
  loaded.sources = catalog_files;
  loaded.document = load_catalog(catalog_files, 0, loaded.diagnostics);
  loaded.model = check(loaded.document, loaded.diagnostics);
  check_loops(loaded.model.catalog, loaded.diagnostics);
  return loaded;
}

LoadedCatalog load_for_profiles(Sources catalog_files) {
  LoadedCatalog catalog;
  catalog.files = std::move(catalog_files);
  catalog.document = load_catalog(catalog.files, profile_file + 1, catalog.diagnostics);
  return catalog;
}

Loaded load_and_check(const SourceFile& profile, const LoadedCatalog& catalog) {
  Loaded loaded{{profile}, catalog.document, {}, catalog.diagnostics};
  loaded.sources.insert(loaded.sources.end(), catalog.files.begin(), catalog.files.end());

  // Read it, key by key.
  load_profile(profile, loaded.document, loaded.diagnostics);

  // Resolve every reference. From here on lists are sorted and references are indices.
  loaded.model = check(loaded.document, loaded.diagnostics);

  // Work it out for this municipality and look for what no search can mend.
  if (loaded.document.profile)
    check_municipality(loaded.model, loaded.diagnostics);
  else
    check_loops(loaded.model.catalog, loaded.diagnostics);
  return loaded;
}

std::optional<KnownPlan> load_earlier_plan(const SourceFile& file, Loaded& loaded) {
  const bool municipality_is_right = only_clashes(loaded.diagnostics.sorted());
  const auto index = static_cast<std::uint32_t>(loaded.sources.size());
  loaded.sources.push_back(file);
  loaded.sources.back().earlier_plan = true;
  const std::optional<ReadPlan> read = read_known_plan(file, index, loaded.diagnostics);
  if (!read) return std::nullopt;
  if (municipality_is_right)
    check_known_plan(*read, loaded.model.profile, instance_of(loaded.model), loaded.diagnostics);
  return read->plan;
}

bool only_clashes(const std::vector<Diagnostic>& findings) {
  return std::all_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity != Severity::error || is_clash(finding.code);
  });
}

PlanResult make_plan(const Model& model, const Effort& effort, Diagnostics& diagnostics,
                     const PlanningAids& aids) {
  PlanResult result{model, instance_of(model), std::nullopt, {}, false, std::nullopt};
  make_best_plan(effort, aids, result);
  if (result.plan) return result;

  // What clashes, and what would mend it: the plan after the first of that is there to talk about.
  const auto [proven, repair] = report_no_plan(model, result.instance, diagnostics, aids.watcher);
  result.clash_is_proven = proven;
  if (!repair) return result;
  result.repairs = repair_texts(model, *repair);
  result.model = with_repair(model, *repair);
  result.instance = instance_of(result.model);
  make_best_plan(effort, aids, result);
  return result;
}

PlanResult explain_known(const Model& model, const KnownPlan& known, std::int64_t bound) {
  PlanResult result{model, instance_of(model), std::nullopt, {}, false, std::nullopt};
  const Problem problem = build_problem(result.instance);
  const SearchResult found = as_plan(problem, starts_of(problem.instance, known));
  if (found.is_plan())
    result.plan = assemble(result.model, problem, found, std::max(bound, found.score.value));
  return result;
}

void check_plan_exists(const Model& model, const Effort& effort, Diagnostics& diagnostics,
                       const Watcher& watcher) {
  const Instance instance = instance_of(model);
  const Problem problem = build_problem(instance);
  if (is_plan(problem, first_plan(problem).starts)) return;
  for (const Effort& each : {effort_to_see_a_plan, effort}) {
    const Possibility possibility = solve(problem, each, nullptr, watcher).possibility;
    if (possibility == Possibility::possible) return;
    if (possibility == Possibility::impossible) break;
  }
  report_no_plan(model, instance, diagnostics, watcher);
}

}  // namespace weerbaar
