// SPDX-License-Identifier: EUPL-1.2
// The whole choice as a mixed-integer linear program: time-indexed, with "started by" variables
// (Bianco and Caramia 2013 compare them; after Pritsker, Watters and Wolfe 1969). Whole numbers
// only; the solver that takes it is elsewhere. Its optimum is V exactly.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "planner/search/presolve.h"

namespace weerbaar {

using Column = std::size_t;

struct ExactModel {
  struct Variable {
    std::int64_t low = 0;
    std::int64_t high = 1;
    std::int64_t gain = 0;  // per unit, in V
    bool whole = false;     // the others follow from these
  };
  struct Row {  // low <= sum <= high
    std::vector<std::pair<Column, std::int64_t>> terms;
    std::int64_t low = -unlimited;
    std::int64_t high = unlimited;
  };
  static constexpr std::int64_t unlimited = std::int64_t{1} << 60U;

  std::vector<Variable> variables;
  std::vector<Row> rows;
  // Per action, of each of its possible starts: 1 when the action has started by then.
  std::vector<std::vector<Column>> started;
};

ExactModel build_exact_model(const Problem& problem, const Presolved& presolved);

// The starts that values of the "started by" variables stand for; a half is not expected.
Starts starts_of(const Presolved& presolved, const ExactModel& model,
                 const std::vector<double>& values);

}  // namespace weerbaar
