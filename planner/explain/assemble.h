// SPDX-License-Identifier: EUPL-1.2
// A set of starts to a Plan: steps and marks, waiting, what was left out and why, money and hours
// used.
#pragma once

#include "planner/plan/plan.h"
#include "planner/search/search.h"

namespace weerbaar {

// `bound`: no plan is worth more.
Plan assemble(const Model& model, const Problem& problem, const SearchResult& found,
              std::int64_t bound);

// The parts that explain, in files of their own.
void explain_chosen(const Problem& problem, const Starts& starts, const Ledger& ledger, Plan& plan);
std::vector<LeftOut> explain_left_out(const Problem& problem, const Starts& starts,
                                      const Ledger& ledger);
std::vector<NextStep> explain_next(const Problem& problem, const Starts& starts,
                                   const Ledger& ledger);

}  // namespace weerbaar
