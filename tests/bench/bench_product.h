// SPDX-License-Identifier: EUPL-1.2
// Municipalities with the shape of the product: blocks with ladders of four steps, entries with a
// ladder of their own, several roles to a measure, and what the catalog and the examples have
// besides, about as often as they have it. The same shape always gives the same case.
#pragma once

#include <cstdint>

#include "tests/bench/bench_text.h"

namespace weerbaar::testing {

struct ProductShape {
  std::uint32_t seed = 1;
  int actions = 100;  // about; some do not apply or are finished already
  int months = 42;
  int roles = 12;
  int tightness = 2;  // 0: money and people for nearly everything .. 4: for a fifth
};

inline constexpr int product_count = 60;
ProductShape product_shape(int number);  // 0 .. product_count - 1

TownText product_town(const ProductShape& shape);

}  // namespace weerbaar::testing
