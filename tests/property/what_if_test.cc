#include "planner/variants/what_if.h"
#include "planner/search/nearest_plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

constexpr Effort full{600, 30};
constexpr Effort quick{60, 5};

struct PlannedTown : Town {
  Starts present;
};

std::optional<PlannedTown> planned_town(std::uint32_t seed, const Size& size) {
  const auto town = random_town(seed, size);
  if (!town) return std::nullopt;
  const Solved solved = solve(town->instance, full);
  if (solved.possibility != Possibility::possible) return std::nullopt;
  return PlannedTown{*town, solved.found.starts};
}

Instance with(const PlannedTown& town, const std::vector<InputChange>& changes) {
  Instance instance = town.instance;
  for (const InputChange& change : changes)
    instance = with_change(town.loaded.model, instance, change);
  return instance;
}

TEST_CASE("what would let an action in does, and one step less does not") {
  int openings = 0;
  int single = 0;
  std::vector<int> of_kind(8, 0);
  for (std::uint32_t seed = 1; seed <= 160; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {14, 14, 3});
    if (!town) continue;
    int asked = 0;
    for (ActionIndex a = 0; a < town->instance.actions.size() && asked < 4; ++a) {
      if (town->present[a] != not_chosen ||
          town->instance.actions[a].state == ActionState::finished)
        continue;
      ++asked;
      CAPTURE(a);
      const WhatIf what_if =
          what_would_let_in(town->loaded.model, town->instance, town->present, a, quick, full);
      for (const Opening& opening : what_if.openings) {
        ++openings;
        const Instance instance = with(*town, opening.changes);
        const Problem problem = build_problem(instance);
        const Starts starts = solve(problem, full).found.starts;
        CHECK(is_plan(problem, starts));
        CHECK(starts[a] != not_chosen);
        std::vector<InputChange> less = opening.changes;
        ++of_kind[static_cast<std::size_t>(less.back().kind)];
        if (less.size() > 1) continue;
        ++single;
        less.back().amount -= opening.step;
        if (opening.step == 0 || less.back().amount <= 0) continue;
        CHECK(solve(with(*town, less), quick, &town->present).found.starts[a] == not_chosen);
      }
      if (what_if.forced) CHECK(what_if.with_it == Possibility::possible);
    }
  }
  CHECK(openings > 60);
  CHECK(single > 40);
  for (const ChangeKind kind : {ChangeKind::one_off, ChangeKind::structural, ChangeKind::hours,
                                ChangeKind::horizon, ChangeKind::admit})
    CHECK_MESSAGE(of_kind[static_cast<std::size_t>(kind)] > 0, static_cast<int>(kind));
}

TEST_CASE("a plan without an action is never worth more than the best there is") {
  int compared = 0;
  int exact = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {4 + static_cast<int>(seed % 3), 6, 2});
    if (!town || town->instance.actions.size() > 7) continue;
    const auto best = best_plan(town->instance);
    REQUIRE(best);
    for (ActionIndex a = 0; a < town->instance.actions.size(); ++a) {
      if (town->present[a] == not_chosen) continue;
      const auto without = plan_without(town->instance, town->present, a, full);
      CHECK(without.has_value() == !town->instance.actions[a].mandatory);
      if (!without) continue;
      Instance excluded = town->instance;
      excluded.actions[a].state = ActionState::excluded;
      const auto other = best_plan(excluded);
      REQUIRE(other);
      const std::int64_t value = value_of(town->instance, town->present) - without->loss;
      CHECK(value <= other->value);
      ++compared;
      exact += value == other->value ? 1 : 0;
    }
  }
  CHECK(compared > 100);
  CHECK(exact * 100 >= compared * 95);
}

}  // namespace
}  // namespace weerbaar::testing
