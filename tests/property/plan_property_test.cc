#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "brute_force.h"
#include "planner/pipeline.h"
#include "planner/plan/verify.h"
#include "planner/report/report.h"
#include "random_case.h"

namespace weerbaar::testing {
namespace {

std::string findings_of(const Loaded& loaded) {
  std::string text;
  for (const Diagnostic& finding : loaded.diagnostics.sorted())
    text += render_finding(finding, loaded.sources);
  return text;
}

Loaded load_texts(const std::string& profile, const std::string& catalog) {
  return load_and_check(SourceFile{"profiel.toml", profile},
                        {SourceFile{"catalogus.toml", catalog}});
}

// The plan as JSON, or what stood in the way; without places, which move when lines move.
std::string outcome_text(Loaded loaded, std::int64_t evaluations) {
  if (!loaded.diagnostics.ok()) return "geen invoer";
  const PlanResult result = make_plan(loaded.model, effort_for(evaluations), loaded.diagnostics);
  if (!result.plan) return "geen plan";
  const std::vector<Diagnostic> none;
  const Provenance provenance;
  return render_json(
      {loaded.model, result.instance, *result.plan, provenance, loaded.sources, none});
}

TEST_CASE("a plan keeps every rule of the planning model") {
  int planned = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const int measures = 5 + static_cast<int>(seed % 40);
    const CaseText text = random_case(seed, {measures, 6 + static_cast<int>(seed % 30), 3});
    Loaded loaded = load_texts(joined(text.profile), joined(text.catalog));
    if (!loaded.diagnostics.ok()) continue;
    const PlanResult result = make_plan(loaded.model, effort_for(1500), loaded.diagnostics);
    if (!result.plan) continue;
    ++planned;
    const auto broken = verify(loaded.model, result.instance, *result.plan);
    CHECK_MESSAGE(broken.empty(), (broken.empty() ? "" : broken.front()));
    // Every action has a verdict exactly once.
    std::size_t finished = 0;
    for (const Action& action : result.instance.actions)
      if (action.state == ActionState::finished) ++finished;
    CHECK(result.plan->chosen.size() + result.plan->left_out.size() + finished ==
          result.instance.actions.size());
  }
  CHECK(planned > 100);
}

TEST_CASE("the order of entries in the files never matters") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    CaseText text = random_case(seed, {14, 12, 3});
    // Processes share out an effect in the order of the profile: there the order is meant.
    text.profile.erase(std::remove_if(text.profile.begin(), text.profile.end(),
                                      [](const std::string& block) {
                                        return block.find("processen") != std::string::npos;
                                      }),
                       text.profile.end());
    const std::string plain =
        outcome_text(load_texts(joined(text.profile), joined(text.catalog)), 600);
    const std::string mixed = outcome_text(
        load_texts(shuffled(text.profile, seed + 7), shuffled(text.catalog, seed + 9)), 600);
    CHECK(plain == mixed);
  }
}

TEST_CASE("the plan is the one that trying everything gives") {
  int compared = 0;
  int without_plan = 0;
  for (std::uint32_t seed = 1; seed <= 800; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    Loaded loaded = load_texts(joined(text.profile), joined(text.catalog));
    if (!loaded.diagnostics.ok()) continue;
    const PlanResult result = make_plan(loaded.model, effort_for(4000), loaded.diagnostics);
    if (result.instance.actions.size() > 9) continue;
    const std::optional<BestPlan> best = best_plan(result.instance);
    CHECK(best.has_value() == result.plan.has_value());
    if (!best || !result.plan) {
      ++without_plan;
      continue;
    }
    ++compared;
    CHECK(result.plan->value == best->value);
    CHECK(result.plan->total_cost == best->cost);
    std::vector<std::pair<int, ActionIndex>> sequence;
    for (const Planned& planned : result.plan->chosen)
      sequence.emplace_back(planned.start, planned.action);
    std::sort(sequence.begin(), sequence.end());
    CHECK((sequence == best->sequence));
  }
  CHECK(compared > 100);
  CHECK(without_plan > 0);
}

TEST_CASE("input with an error is never refused by the later checks alone") {
  // What load and check let through can be planned or has a finding that says why not.
  for (std::uint32_t seed = 500; seed <= 700; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {10, 8, 2});
    Loaded loaded = load_texts(joined(text.profile), joined(text.catalog));
    if (!loaded.diagnostics.ok()) {
      CHECK(!findings_of(loaded).empty());
      continue;
    }
    const PlanResult result = make_plan(loaded.model, effort_for(300), loaded.diagnostics);
    CHECK(result.plan.has_value() == loaded.diagnostics.ok());
  }
}

}  // namespace
}  // namespace weerbaar::testing
