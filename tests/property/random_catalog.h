// SPDX-License-Identifier: EUPL-1.2
// The catalog's half of a random case: blocks, measures on their steps, usual entries.
#pragma once

#include <string>
#include <vector>

#include "model/calendar.h"
#include "random_case.h"

namespace weerbaar::testing {

inline constexpr Month first_month{2027 * 12 + 8};  // September: a short horizon spans two years

// What both halves must agree on.
struct Outline {
  struct Block {
    int pillar = 0;
    int kind = -1;  // of its `per` measures; -1: none
  };
  struct Measure {
    int kind = -1;  // per
    int duration = 1;
    int repeat = 0;
    bool duty = false;
    bool withdrawn = false;
  };
  std::vector<Block> blocks;
  std::vector<Measure> measures;
};

Outline random_outline(Dice& dice, const Size& size);
std::vector<std::string> random_catalog(Dice& dice, const Size& size, const Outline& outline);

// A date around the horizon: a first, a last, or a day between.
std::string random_date(Dice& dice, int months);

}  // namespace weerbaar::testing
