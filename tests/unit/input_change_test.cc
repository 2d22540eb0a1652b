#include "planner/instance/input_change.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

// A year of one role with 8 hours, of which more than that are occupied, and away in March.
Model model_of(std::int64_t occupied) {
  Model model;
  Capacity capacity;
  capacity.hours_per_month = 8;
  capacity.occupied = occupied;
  capacity.absent = {Month{2027 * 12 + 2}};
  model.profile.capacities = {capacity};
  return model;
}

Instance instance_with(std::int64_t hours) {
  Instance instance;
  instance.months = 12;
  instance.start = Month{2027 * 12};
  instance.years = {2027};
  instance.year_of.assign(12, 0);
  instance.actions.resize(1);
  std::vector<std::int64_t> capacity(12, hours);
  capacity[2] = 0;
  instance.capacity = {capacity};
  return instance;
}

}  // namespace

TEST_CASE("more hours are those that the profile would give") {
  const InputChange change{.kind = ChangeKind::hours, .amount = 5};
  const Instance more = with_change(model_of(2), instance_with(6), change);
  CHECK((*more.capacity[0])[0] == 11);
  CHECK((*more.capacity[0])[2] == 0);  // still away
  const Instance overdrawn = with_change(model_of(11), instance_with(0), change);
  CHECK((*overdrawn.capacity[0])[0] == 2);  // 8 + 5 - 11
}

}  // namespace weerbaar
