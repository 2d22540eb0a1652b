// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/input_change.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

// Two years of one role with 8 hours, of which some are occupied, away each March.
Model model_of(std::int64_t occupied) {
  Model model;
  model.catalog.roles = {{"r", "Rol", ""}};
  model.profile.planning.start = Month{2027 * 12};
  model.profile.planning.months = 24;
  Capacity capacity;
  capacity.hours_per_month = 8;
  capacity.occupied = occupied;
  capacity.absent_every_year = {3};
  model.profile.capacities = {capacity};
  model.profile.budget = {{.year = 2027, .one_off = 100, .structural = 50}};
  return model;
}

std::vector<std::int64_t> hours_after(const Model& model, const InputChange& change) {
  return *instance_of(with_change(model, instance_of(model), change)).capacity[0];
}

}  // namespace

TEST_CASE("more hours are those that the profile would give, in those years") {
  const InputChange change{.kind = ChangeKind::hours, .amount = 5};  // in the first year
  const std::vector<std::int64_t> hours = hours_after(model_of(2), change);
  CHECK(hours[0] == 11);
  CHECK(hours[2] == 0);  // still away
  CHECK(hours[12] == 6);
  CHECK(hours_after(model_of(11), change)[0] == 2);  // 8 + 5 - 11
}

TEST_CASE("who is there in one month of a yearly absence stays away in the other years") {
  const std::vector<std::int64_t> hours =
      hours_after(model_of(0), {.kind = ChangeKind::presence, .amount = 14});
  CHECK(hours[2] == 0);
  CHECK(hours[14] == 8);
}

TEST_CASE("more structural money in a year without a line comes on top of the line that goes on") {
  const Model model = model_of(0);
  const InputChange change{
      .kind = ChangeKind::structural, .amount = 30, .first_year = 1, .last_year = 1};
  const Money money = instance_of(with_change(model, instance_of(model), change)).money[0];
  CHECK(money.structural == std::vector<std::int64_t>{50, 80});
  CHECK(money.one_off == std::vector<std::int64_t>{100, 0});
}

}  // namespace weerbaar
