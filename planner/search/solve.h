// One instance planned from beginning to end: the stages of `make_plan` between instance and Plan,
// for everything that plans more than once.
#pragma once

#include <cstdint>

#include "planner/search/effort.h"
#include "planner/search/feasibility.h"
#include "planner/search/search.h"

namespace weerbaar {

struct Solved {
  SearchResult found;
  std::int64_t bound = 0;  // no plan is worth more
  Possibility possibility =
      Possibility::possible;  // can all be kept? if not feasible there is no plan
};

// `known`: a plan of a neighbouring instance to do better than, if it keeps the rules of this one;
// then the result is never worth less.
Solved solve(const Problem& problem, const Effort& effort, const Starts* known = nullptr);

// The same, when only the outcome matters.
Solved solve(const Instance& instance, const Effort& effort, const Starts* known = nullptr);

// The starts as a plan of this problem; some mandatory action is missing when they break a rule.
SearchResult as_plan(const Problem& problem, const Starts& starts);

// They keep every rule, also those for what has a fixed start.
bool is_plan(const Problem& problem, const Starts& starts);

}  // namespace weerbaar
