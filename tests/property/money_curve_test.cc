// SPDX-License-Identifier: EUPL-1.2
// From where more money hardly brings anything, and whose hours are the limit then.
#include <doctest/doctest.h>

#include "planner/instance/input_change.h"
#include "planner/variants/budget_steps.h"
#include "town.h"

namespace weerbaar::testing {

TEST_CASE("past the limit of money no step is worth more, and hours of the roles named are") {
  int curves = 0;
  int limits = 0;
  int with_roles = 0;
  int all_reached = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {12, 14, 3, 5, 2});
    if (!town) continue;
    const Model& model = town->loaded.model;
    const Starts present(town->instance.actions.size(), not_chosen);
    const MoneyCurve curve =
        money_curve(model, town->instance, present, usual_shares, effort_for(100));
    if (!curve.steps.back().has_plan()) continue;
    ++curves;
    const std::int64_t last = curve.steps.back().free.value;
    const MoneyLimit& limit = curve.limit;
    if (!limit.step) {
      CHECK(limit.roles.empty());
      continue;
    }
    ++limits;
    const BudgetStep& step = curve.steps[*limit.step];
    CHECK((last - step.free.value) * 100 <= step.free.value * hardly_a_rise);
    if (*limit.step > 0 && curve.steps[*limit.step - 1].has_plan()) {
      const std::int64_t before = curve.steps[*limit.step - 1].free.value;
      CHECK((last - before) * 100 > before * hardly_a_rise);
    }
    if (limit.all_reached) {
      ++all_reached;
      // Nothing is left that is worth anything: no plan at all is worth more steps.
      for (const Ladder& ladder : town->instance.ladders) {
        const auto months = completions_of(town->instance, ladder, step.free.starts);
        for (std::size_t k = 0; k < step_count; ++k)
          CHECK((ladder.steps[k].worth == 0 || months[k] != not_reached));
      }
      CHECK(limit.roles.empty());
      continue;
    }
    for (std::size_t at = 0; at < limit.roles.size(); ++at) {
      const MoneyLimit::Role& role = limit.roles[at];
      CHECK(role.more * 100 > step.free.value * hardly_a_rise);
      CHECK(town->instance.capacity[role.role].has_value());
      if (at > 0) CHECK(role.more <= limit.roles[at - 1].more);
      ++with_roles;
    }
  }
  MESSAGE(curves << " curves, " << limits << " with a limit, " << with_roles << " roles, "
                 << all_reached << " where all is reached");
  CHECK(curves > 40);
  CHECK(limits > 20);
  CHECK(with_roles > 10);
}

}  // namespace weerbaar::testing
