// SPDX-License-Identifier: EUPL-1.2
// One instance planned from beginning to end: the stages of `make_plan` between instance and Plan,
// for everything that plans more than once.
#pragma once

#include <cstdint>

#include "planner/search/effort.h"
#include "planner/search/feasibility.h"
#include "planner/search/presolve.h"
#include "planner/search/search.h"

namespace weerbaar {

struct Solved {
  SearchResult found;
  std::int64_t bound = 0;                           // no plan is worth more
  Presolved left;                                   // the starts that a plan worth as much can have
  Possibility possibility = Possibility::possible;  // of any plan; only then `found` is one
};

// `known`: a plan of this or a neighbouring instance. What can be kept of it is where the search
// begins, so that the result is never worth less.
Solved solve(const Problem& problem, const Effort& effort, const Starts* known = nullptr,
             const Watcher& watcher = {});

// The same, when only the outcome matters.
Solved solve(const Instance& instance, const Effort& effort, const Starts* known = nullptr,
             const Watcher& watcher = {});

}  // namespace weerbaar
