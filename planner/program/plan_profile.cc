// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/plan_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/input_difference.h"
#include "planner/plan/earlier_file.h"
#include "planner/plan/verify.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/fingerprint.h"
#include "planner/program/inputs.h"
#include "planner/program/judge_plan.h"
#include "planner/program/solver.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// The solver, when it is asked for. What goes wrong in it comes in `error`; the plan stands without
// it.
Prover prover_for(const std::optional<int>& seconds, ProgressLine& line, std::string& error) {
  if (!seconds) return {};
  return [most = *seconds, &line, &error](const Problem& problem, const Presolved& presolved,
                                          const Starts& found) -> std::optional<Proof> {
    const std::int64_t value = value_of(problem.instance, found);
    line.begin("Bewijs zoeken");
    const auto show = [&](const SolverProgress& progress) {
      std::string note;
      if (progress.bound) {
        const auto bound = std::max(value, static_cast<std::int64_t>(*progress.bound));
        if (const auto tenths = gap_in_tenths(value, bound))
          note =
              fmt::format(", een beter plan is hooguit {},{} % beter", *tenths / 10, *tenths % 10);
      }
      line.show_time(most, note);
    };
    return solve_exactly(problem, presolved, &found, most, show, error);
  };
}

// The earlier plan, and what it was made from.
struct EarlierInput {
  AdoptedPlan adopted;
  std::optional<Loaded> own;  // none: it is not in the file, or not as it was
};

// A doubt whether it is what its own input gives is reported with what else is wrong. None: it is
// no plan, which was reported, as is what is wrong with it.
std::optional<EarlierInput> read_earlier(const SourceFile& file, Loaded& loaded) {
  if (!load_earlier_plan(file, loaded)) return std::nullopt;
  const auto index = static_cast<std::uint32_t>(loaded.sources.size() - 1);
  Diagnostics none;  // it is a plan, and what is wrong with it was reported
  AdoptedPlan adopted = read_adopted_plan(file, index, none).value();
  OwnInput own = own_input(file, index, adopted);
  if (own.doubt) loaded.diagnostics.report(std::move(*own.doubt));
  return EarlierInput{std::move(adopted), std::move(own.loaded)};
}

// `earlier` must outlive it. `loaded`: in which nothing is wrong but what clashes.
EarlierFile earlier_file(const EarlierInput& earlier, const Loaded& loaded) {
  EarlierFile file{.actions = earlier.adopted.facts.actions,
                   .numbers = earlier.adopted.numbers,
                   .pillars = earlier.adopted.facts.pillars};
  if (!earlier.own) return file;
  file.catalog = &earlier.own->model.catalog;
  file.input = input_differences(earlier.own->document, loaded.document);
  return file;
}

}  // namespace

bool is_beyond_planning(const InputOptions& input, const Loaded& loaded) {
  // What must be there and cannot is refused too, but with a plan after the smallest change.
  const bool clashes = !loaded.diagnostics.ok() && only_clashes(loaded.diagnostics.sorted());
  return is_refused(input, loaded.diagnostics) && !clashes;
}

Provenance provenance_of(const SourceFile& profile, const Inputs& inputs, std::string again) {
  Sources shipped;
  std::copy_if(inputs.catalog.begin(), inputs.catalog.end(), std::back_inserter(shipped),
               [](const SourceFile& file) { return file.shipped; });
  Provenance provenance{.version = WEERBAAR_VERSION,
                        .profile_sha256 = sha256({profile}),
                        .catalog_sha256 = sha256(inputs.catalog),
                        .shipped_sha256 = sha256(shipped),
                        .command = std::move(again)};
  for (const SourceFile& file : inputs.catalog)
    if (!file.shipped) provenance.own_files.push_back(bare_name(file));
  if (inputs.earlier_plan) {
    provenance.earlier_name = bare_name(*inputs.earlier_plan);
    provenance.earlier_sha256 = sha256({*inputs.earlier_plan});
  }
  return provenance;
}

Sources without_folders(Sources sources) {
  for (SourceFile& file : sources)
    file.path = bare_name(file);
  return sources;
}

std::string broken_plan_text(const PlanResult& result) {
  const auto broken = verify(result.model, result.instance, *result.plan);
  if (broken.empty()) return {};
  return fmt::format(
      "interne fout: het plan breekt een regel; meld dit met uw profiel erbij\n  {}\n",
      fmt::join(broken, "\n  "));
}

int with_plan(const PlanRequest& request,
              const std::function<int(const Outcome&, ProgressLine&)>& use) {
  const InputOptions& input = request.options.input;
  const auto inputs = read_inputs({request.options.profile}, input);
  if (!inputs) return exit_usage;
  Loaded loaded = load_and_check(inputs->profiles.front(), inputs->catalog);
  std::optional<EarlierInput> earlier;
  if (inputs->earlier_plan) earlier = read_earlier(*inputs->earlier_plan, loaded);
  std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  if (is_beyond_planning(input, loaded)) return refuse(input, findings, loaded.sources);
  if (request.check)
    if (const auto code = request.check(loaded)) return *code;

  ProgressLine line;
  line.begin("Plan maken", 0, request.share_of_work);
  std::string proof_error;
  const PlanResult result = watched(line, [&](const Watcher& watcher) {
    return make_plan(loaded.model, effort_for(request.options.evaluations), loaded.diagnostics,
                     {.known = earlier ? &earlier->adopted.plan : nullptr,
                      .freedom = input.freedom.value_or(Freedom::when_it_pays),
                      .watcher = watcher,
                      .prover = prover_for(request.proof_seconds, line, proof_error)});
  });
  findings = loaded.diagnostics.sorted();
  const Provenance provenance = provenance_of(inputs->profiles.front(), *inputs, request.again);
  const Sources named = without_folders(loaded.sources);
  if (!result.plan) {
    const int code = request.without_plan
                         ? request.without_plan({result.model, result.instance, provenance, named,
                                                 findings, result.clash_is_proven})
                         : exit_done;
    return code == exit_done ? refuse(input, findings, loaded.sources) : code;
  }
  if (!proof_error.empty())
    print_message(fmt::format("let op: {}; het plan staat er zonder\n", proof_error));
  if (input.findings_as_json) print_findings(input, findings, loaded.sources);
  if (const std::string broken = broken_plan_text(result); !broken.empty()) {
    print_message(broken);
    return exit_bug;
  }

  std::optional<EarlierFile> file;
  if (earlier && result.replan) file = earlier_file(*earlier, loaded);
  const int code =
      use({result.model, result.instance, *result.plan, provenance, named, findings, result.repairs,
           result.replan ? &*result.replan : nullptr, file ? &*file : nullptr},
          line);
  if (code != exit_done || result.repairs.empty()) return code;
  if (!input.findings_as_json) print_findings(input, findings, loaded.sources);
  return exit_input;
}

}  // namespace weerbaar
