// SPDX-License-Identifier: EUPL-1.2
// The exact model as a file in CPLEX's LP format, which every mixed-integer solver reads, and the
// way back: starts from what a solver says of its columns.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "planner/proof/exact_model.h"

namespace weerbaar::testing {

// The largest amount that divides every gain. The file counts the objective in it, so that a bound
// that is not a whole number can be lowered to one.
std::int64_t unit_of(const ExactModel& model);

// Variable number v is `x<v>`. Whole numbers only.
std::string mip_text(const ExactModel& model);

// Of 64 bits (FNV-1a, Fowler, Noll and Vo), as sixteen hexadecimal digits: names a text in a table.
std::string hash_of(const std::string& text);

// Reads lines "x<v> <number>", what is not there is 0, and other lines are passed over.
std::vector<double> read_values(std::istream& from, const ExactModel& model);

}  // namespace weerbaar::testing
