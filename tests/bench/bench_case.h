// SPDX-License-Identifier: EUPL-1.2
// The cases of the benchmark: the ones made here, and those of folders that are named.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/instance/instance.h"
#include "tests/bench/bench_text.h"

namespace weerbaar::testing {

enum class CaseKind { product, family, example, foreign };

struct BenchCase {
  std::string name;
  CaseKind kind = CaseKind::product;
  SourceFile profile;
  Sources catalog;
  // Of a foreign case: what the best plan that others know is worth, and whether no plan is better.
  std::int64_t known = 0;
  bool proven = false;
};

// In a fixed order: the product's, the families, and then a case for each folder that has a
// profiel.toml, or in whose folders there is one, in the order of their names. Beside it:
// lokaal.toml lies over the shipped catalog; catalogus.toml, of a foreign case, takes its place;
// `optimum` holds one number.
std::vector<BenchCase> bench_cases(const std::vector<std::string>& folders);

// The case worked out. Ends the program, and says why, when its input has an error: a case that
// cannot be read is a mistake of who made it.
Instance bench_instance(const BenchCase& bench_case);

BenchCase as_case(const std::string& name, CaseKind kind, const TownText& town);

}  // namespace weerbaar::testing
