// Municipalities and catalogs with the shape of the product, as the texts a user would write: 60 to
// 300 measures, 39 to 45 months over four budget years, 6 to 12 roles, at most three prerequisites
// each. The same number always gives the same texts.
#pragma once

#include <cstdint>

#include "planner/instance/instance.h"
#include "tests/property/random_case.h"

namespace weerbaar::testing {

struct BenchShape {
  std::uint32_t seed = 1;
  int measures = 100;
  int months = 42;  // from January 2027
  int roles = 8;
  int tightness = 2;  // 0: money and people for nearly everything .. 4: for a fraction
};

inline constexpr int bench_case_count = 40;
BenchShape bench_shape(int number);  // 0 .. bench_case_count - 1

CaseText bench_case(const BenchShape& shape);

// The case worked out.
Instance bench_instance(const BenchShape& shape);

}  // namespace weerbaar::testing
