// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/input_change.h"

#include <doctest/doctest.h>

#include <optional>
#include <utility>
#include <vector>

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

TEST_CASE("a later end is the last day of its month") {
  const Model model = model_of(0);
  const InputChange change{.kind = ChangeKind::horizon, .amount = 2};
  const Model later = with_change(model, instance_of(model), change);
  CHECK(later.profile.planning.months == 26);
  CHECK(later.profile.planning.end_date == Date{2029, 2, 28});
}

TEST_CASE("a line of money for an earlier year stands before the others") {
  Model model = model_of(0);
  model.profile.budget = {{.year = 2028, .one_off = 100}};
  const InputChange change{.kind = ChangeKind::one_off, .amount = 30};
  const Model richer = with_change(model, instance_of(model), change);
  REQUIRE(richer.profile.budget.size() == 2);
  CHECK(richer.profile.budget[0].year == 2027);
  CHECK(richer.profile.budget[1].year == 2028);
}

TEST_CASE("another status of one entry leaves that of the others, said of all or of one") {
  Model model = model_of(0);
  Measure measure;
  measure.per = EntryKind::process;
  model.catalog.measures = {measure};
  model.profile.entries[static_cast<std::size_t>(EntryKind::process)].resize(3);
  model.profile.statuses = {{.measure = 0, .word = StatusWord::decided},
                            {.measure = 0, .entry = 2, .word = StatusWord::finished}};
  Action action;
  action.entry = 0;
  const Model excluded = with_status(model, action, StatusWord::excluded);
  std::vector<std::pair<std::optional<EntryIndex>, StatusWord>> said;
  for (const Status& status : excluded.profile.statuses)
    said.emplace_back(status.entry, status.word);
  const decltype(said) expected{
      {1, StatusWord::decided}, {2, StatusWord::finished}, {0, StatusWord::excluded}};
  CHECK(said == expected);
}

TEST_CASE("a start that moves takes the place of the one that was decided") {
  Model model = model_of(0);
  model.catalog.measures = {Measure{}};
  model.profile.statuses = {
      {.measure = 0, .word = StatusWord::decided, .start = Month{2027 * 12 + 2}}};
  const InputChange change{.kind = ChangeKind::start, .amount = 3};
  Instance instance;
  instance.actions.resize(1);
  const Model moved = with_change(model, instance, change);
  REQUIRE(moved.profile.statuses.size() == 1);
  CHECK(moved.profile.statuses[0].start == Month{2027 * 12 + 5});
}

}  // namespace weerbaar
