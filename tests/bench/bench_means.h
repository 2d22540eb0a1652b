// SPDX-License-Identifier: EUPL-1.2
// What all measures of a case ask together, and means that are a share of it.
#pragma once

#include <vector>

#include "tests/bench/bench_text.h"

namespace weerbaar::testing {

struct Demand {
  std::vector<int> hours;       // of each role, over the horizon
  std::vector<int> one_off;     // of each line: first the general one, then the labels
  std::vector<int> structural;  // a year
};

Demand demand_of(const TownText& town, int labels);

// What must be in the plan: running, decided and duties, with all that they wait for.
std::vector<bool> must_be_there(const TownText& town);

// Hours of every role: a share of what is asked of it, between `least` and 120 a month.
void give_hours(Dice& dice, TownText& town, int percent, int least);

// Money of every year and line: a share of what is asked. Of the general line never less than all
// asks together that must be there, so that there is a plan.
void give_money(Dice& dice, TownText& town, int labels, int percent);

void give_pillars(Dice& dice, TownText& town);

}  // namespace weerbaar::testing
