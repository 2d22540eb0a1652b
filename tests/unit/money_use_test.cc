// SPDX-License-Identifier: EUPL-1.2
// What becomes of one-off money that a plan leaves.
#include "planner/plan/money_use.h"

#include <doctest/doctest.h>

#include "small_instance.h"

namespace weerbaar::testing {

namespace {

// Half of the months in 2027, half in 2028; 100 euros in each year.
Instance two_years(bool carries_over) {
  Instance instance = small_instance({small_action(30)}, {0});
  instance.years = {2027, 2028};
  instance.year_of = {0, 0, 0, 1, 1, 1};
  instance.money = {{{100, 100}, {0, 0}, {carries_over, carries_over}}};
  return instance;
}

}  // namespace

TEST_CASE("what is left in a year before the last lapses, unless it goes on to the next") {
  const std::vector<MoneyUse> lapsing = use_of_money(two_years(false), {0});
  REQUIRE(lapsing.size() == 2);
  CHECK(lapsing[0].one_off_used == 30);
  CHECK(lapsing[0].one_off_lapsed == 70);
  CHECK(lapsing[1].one_off_available == 100);
  CHECK(lapsing[1].one_off_lapsed == 0);  // nobody knows what the year after the plan allows

  const std::vector<MoneyUse> carried = use_of_money(two_years(true), {0});
  CHECK(carried[0].one_off_lapsed == 0);
  CHECK(carried[1].one_off_available == 170);
}

TEST_CASE("a year that is spent to the last euro loses nothing, nor does one that is overspent") {
  Instance instance = two_years(false);
  for (const std::int64_t cost : {100, 130}) {
    instance.actions[0].one_off = cost;
    CHECK(use_of_money(instance, {0})[0].one_off_lapsed == 0);
  }
}

}  // namespace weerbaar::testing
