// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "planner/search/as_plan.h"
#include "planner/variants/budget_steps.h"
#include "planner/variants/stability.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

constexpr Effort effort{300, 20};

Instance with_money(Instance instance, int percent) {
  for (std::int64_t& euros : instance.money.front().one_off)
    euros = euros * percent / 100;
  for (std::int64_t& euros : instance.money.front().structural)
    euros = euros * percent / 100;
  return instance;
}

// The lines of the files, each year by itself.
Model model_with_money(Model model, int percent) {
  for (BudgetLine& line : model.profile.budget)
    if (line.label.empty()) {
      line.one_off = line.one_off * percent / 100;
      line.structural = line.structural * percent / 100;
    }
  return model;
}

bool keeps_rules(const Instance& instance, const Starts& starts) {
  return is_plan(build_problem(instance), starts);
}

Starts present_of(const Town& town) {
  return solve(town.instance, effort).found.starts;
}

TEST_CASE("more money is never worth less, and a nested plan drops nothing") {
  int planned = 0;
  int priced = 0;
  int dropped = 0;
  for (std::uint32_t seed = 1; seed <= 250; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {14, 12, 3});
    if (!town) continue;
    const std::vector<BudgetStep> steps =
        plan_budget_steps(town->instance, present_of(*town), {0, 40, 80, 100, 130}, effort);
    const BudgetStep* before = nullptr;
    for (const BudgetStep& step : steps) {
      if (step.possibility != Possibility::possible) {
        CHECK(before == nullptr);  // more money never makes it impossible
        continue;
      }
      ++planned;
      const Instance instance = with_money(town->instance, step.percent);
      CHECK(keeps_rules(instance, step.free.starts));
      CHECK(keeps_rules(instance, step.nested.starts));
      CHECK(value_of(instance, step.free.starts) == step.free.value);
      CHECK(value_of(instance, step.nested.starts) == step.nested.value);
      CHECK(step.nested.value <= step.free.value);
      priced += step.nested.value < step.free.value ? 1 : 0;
      if (before != nullptr) {
        CHECK(before->free.value <= step.free.value);
        CHECK(before->nested.value <= step.nested.value);
        CHECK(step.nested.shift.out.empty());
        for (ActionIndex a = 0; a < step.nested.starts.size(); ++a)
          CHECK((before->nested.starts[a] == not_chosen || step.nested.starts[a] != not_chosen));
        dropped += step.free.shift.out.empty() ? 0 : 1;
      }
      before = &step;
    }
  }
  CHECK(planned > 300);
  CHECK(priced > 0);
  CHECK(dropped > 0);
}

TEST_CASE("a budget step without a plan has none") {
  int without = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {5, 5, 2});
    if (!town || town->instance.actions.size() > 7) continue;
    for (const BudgetStep& step :
         plan_budget_steps(town->instance, present_of(*town), {0, 50, 100}, effort)) {
      const bool exists = plan_exists(model_with_money(town->loaded.model, step.percent));
      CHECK(exists == (step.possibility == Possibility::possible));
      without += exists ? 0 : 1;
    }
  }
  CHECK(without > 5);
}

TEST_CASE("keeping the plan is never worth more than the best found, and steady plans stay") {
  int changed = 0;
  int steady = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {12, 12, 3});
    if (!town) continue;
    const Solved solved = solve(town->instance, effort);
    if (solved.possibility != Possibility::possible) continue;
    const Stability stability =
        check_stability(town->loaded.model, town->instance, solved.found.starts, effort);
    CHECK(stability.variants.size() == 12 + 5);
    CHECK(keeps_rules(town->instance, stability.plan));
    CHECK(stability.better == value_of(town->instance, stability.plan) - solved.found.score.value);
    CHECK(stability.better >= 0);
    for (const Variant& variant : stability.variants) {
      CHECK(variant.regret >= 0);
      // Nothing comes or goes unless that is worth something.
      if (variant.holds && variant.regret == 0) CHECK((variant.in.empty() && variant.out.empty()));
      ++(variant.in.empty() && variant.out.empty() ? steady : changed);
    }
    CHECK(stability.agreements.size() == 2);
    for (const Variant& variant : stability.agreements) {
      if (!variant.possible) continue;
      CHECK(variant.regret >= 0);
      CHECK(variant.ends.size() == town->loaded.model.catalog.blocks.size());
    }
  }
  CHECK(changed > 20);
  CHECK(steady > 200);
}

}  // namespace
}  // namespace weerbaar::testing
