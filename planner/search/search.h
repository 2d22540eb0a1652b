// SPDX-License-Identifier: EUPL-1.2
// The best plan found within a fixed number of changes. No clock: the same input and number give
// the same plan on every machine.
#pragma once

#include <cstdint>

#include "planner/search/presolve.h"
#include "planner/search/schedule.h"
#include "planner/search/watcher.h"

namespace weerbaar {

struct SearchResult {
  Starts starts;
  Score score;
  std::int64_t evaluations = 0;  // plans compared

  bool is_plan() const { return score.missing == 0; }  // all that must be there is there
};

// `bound`: no plan is worth more; a plan that meets it ends the search.
struct SearchTask {
  std::int64_t bound = 0;
  std::int64_t evaluations = 0;
  bool from_known = false;  // `first` is a plan of an earlier search
};

SearchResult search(const Problem& problem, const Presolved& presolved, const SearchResult& first,
                    const SearchTask& task, const Watcher& watcher = {});

}  // namespace weerbaar
