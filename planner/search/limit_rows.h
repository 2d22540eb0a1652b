// SPDX-License-Identifier: EUPL-1.2
// Every limit on hours, money and exclusion that binds at all, as a row of a relaxation: what each
// possible start of each action asks of it. The demands are rounded down and the capacities up, so
// that no plan breaks a row.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/presolve.h"

namespace weerbaar {

// A cell is a possible start of an action: action by action, in order of month.
struct LimitRows {
  struct Use {
    std::uint32_t limit = 0;
    std::int32_t amount = 0;
  };
  std::vector<std::int64_t> capacity;  // of each limit; above 0
  std::vector<Use> uses;               // cell by cell
  std::vector<std::size_t> first_use;  // of each cell; then the end
};

LimitRows limit_rows(const Problem& problem, const Presolved& presolved);

}  // namespace weerbaar
