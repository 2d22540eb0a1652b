#include "planner/program/plan_profile.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/pipeline.h"
#include "planner/plan/verify.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/fingerprint.h"
#include "planner/program/inputs.h"
#include "planner/program/solver.h"
#include "planner/report/words.h"
#include "planner/variants/what_if.h"

namespace weerbaar {

namespace {

// The solver, when it is asked for, with what it knows so far on a terminal. What goes wrong in it
// comes in `error`; the plan stands without it.
Prover prover_for(const std::optional<int>& seconds, std::string& error) {
  if (!seconds) return {};
  return [most = *seconds, &error](const Problem& problem, const Presolved& presolved,
                                   const Starts& found) -> std::optional<Proof> {
    const bool watched = is_terminal(stderr);
    const std::int64_t value = value_of(*problem.instance, found);
    const auto show = [&](const SolverProgress& progress) {
      const auto bound = std::max(value, static_cast<std::int64_t>(progress.bound));
      const std::int64_t tenths = gap_in_tenths(value, bound).value_or(0);
      if (watched)
        print_message(fmt::format("\rBewijs zoeken: {:.0f} van {} seconden, hooguit {},{} % beter ",
                                  progress.seconds, most, tenths / 10, tenths % 10));
    };
    auto proof = solve_exactly(problem, presolved, &found, most, show, error);
    if (watched) print_message("\r\x1b[K");
    return proof;
  };
}

// None: the plan keeps every rule.
std::optional<int> fail_on_broken_plan(const Model& model, const PlanResult& result) {
  const auto broken = verify(model, result.instance, *result.plan);
  if (broken.empty()) return std::nullopt;
  print_message(
      fmt::format("interne fout: het plan breekt een regel; meld dit met uw profiel erbij\n  {}\n",
                  fmt::join(broken, "\n  ")));
  return exit_bug;
}

}  // namespace

int with_plan(const PlanRequest& request, const std::function<int(const Outcome&)>& use) {
  const InputOptions& input = request.options.input;
  const auto inputs = read_inputs({request.options.profile}, input);
  if (!inputs) return exit_usage;
  Loaded loaded = load_and_check(inputs->profiles.front(), inputs->catalog);
  std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  if (!loaded.diagnostics.ok() || (input.strict && has_warning(findings)))
    return refuse(input, findings, loaded.sources);
  if (!request.subject.empty() && !can_be_asked(loaded.model, request.subject))
    return fail_on_measure(request.subject, loaded.model.catalog);

  std::string proof_error;
  const PlanResult result =
      make_plan(loaded.model, effort_for(request.options.evaluations), loaded.diagnostics,
                {.prover = prover_for(request.proof_seconds, proof_error)});
  if (!proof_error.empty())
    print_message(fmt::format("let op: {}; het plan staat er zonder\n", proof_error));
  findings = loaded.diagnostics.sorted();
  if (!result.plan) return refuse(input, findings, loaded.sources);
  if (input.findings_as_json) print_findings(input, findings, loaded.sources);
  if (const auto code = fail_on_broken_plan(loaded.model, result)) return *code;

  const Provenance provenance = {WEERBAAR_VERSION, sha256(inputs->profiles),
                                 sha256(inputs->catalog)};
  return use({loaded.model, result.instance, *result.plan, provenance, loaded.sources, findings});
}

}  // namespace weerbaar
