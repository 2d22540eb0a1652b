// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "catalog/lint.h"
#include "planner/instance/action_graph.h"
#include "planner/instance/instance.h"
#include "planner/pipeline.h"
#include "random_case.h"

namespace weerbaar::testing {
namespace {

// Of each action those that wait for it, directly or through others.
std::vector<std::set<Vertex>> waiting(const Model& model) {
  Diagnostics reported;
  const Graph graph = precedence_graph(build_instance(model, reported));
  const std::vector<Vertex> order = topological_order(graph);
  std::vector<std::set<Vertex>> waiting(graph.vertex_count);
  for (auto u = order.rbegin(); u != order.rend(); ++u)
    for (const auto& [before, after] : graph.arcs)
      if (before == *u) {
        waiting[before].insert(after);
        waiting[before].insert(waiting[after].begin(), waiting[after].end());
      }
  return waiting;
}

// What runs is not asked what it needed, and a choice that is made asks nothing: what waits for
// either need not wait for what comes before.
bool something_is_not_asked(const Model& model) {
  const Instance instance = instance_of(model);
  return std::any_of(instance.actions.begin(), instance.actions.end(), [](const Action& action) {
    return action.state == ActionState::running || action.choice_made;
  });
}

TEST_CASE("a prerequisite that the linter calls needless can be left out") {
  int left_out = 0;
  for (std::uint32_t seed = 1; seed <= 1600; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {12 + static_cast<int>(seed % 30), 12, 2});
    const Loaded loaded = load_and_check(SourceFile{"profiel.toml", joined(text.profile)},
                                         {SourceFile{"catalogus.toml", joined(text.catalog)}});
    if (!loaded.diagnostics.ok()) continue;
    if (something_is_not_asked(loaded.model)) continue;
    Diagnostics findings;
    lint(loaded.document, loaded.model.catalog, findings);
    Model less = loaded.model;
    for (const Diagnostic& finding : findings.sorted()) {
      if (finding.code != Code::requirement_implied) continue;
      for (Measure& measure : less.catalog.measures)
        left_out += static_cast<int>(std::erase_if(
            measure.requirements,
            [&](const Requirement& requirement) { return requirement.span == finding.span; }));
    }
    CHECK(waiting(less) == waiting(loaded.model));
  }
  CHECK(left_out > 100);
}

}  // namespace
}  // namespace weerbaar::testing
