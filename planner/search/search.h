// The best plan found within a fixed number of changes. No clock: the same input and number give
// the same plan on every machine.
#pragma once

#include <cstdint>

#include "planner/search/bound.h"
#include "planner/search/schedule.h"
#include "planner/search/watcher.h"

namespace weerbaar {

struct SearchResult {
  Starts starts;
  Score score;
  std::int64_t evaluations = 0;  // plans compared

  bool is_plan() const { return score.missing == 0; }  // all that must be there is there
};

// The bound says which starts are worth trying.
SearchResult search(const Problem& problem, const Presolved& presolved, const Bound& bound,
                    const SearchResult& first, std::int64_t evaluations,
                    const Watcher& watcher = {});

}  // namespace weerbaar
