// SPDX-License-Identifier: EUPL-1.2
// Who could give what for what: two or three parties that each let go of something in a plan, after
// which each of them thinks the plan better by its own ranking, for the same money.
#pragma once

#include "planner/plan/parties_result.h"
#include "planner/search/solve.h"

namespace weerbaar {

struct FoundExchanges {
  std::vector<Exchange> best;
  // By which the parties win too, and nobody has to let go anything: the plan was not the best.
  std::vector<Starts> for_nothing;
};

// The best few exchanges from a plan of the result. What a party lets go does not come back, every
// other step of the plan stays, and what that leaves of money and hours is planned again for those
// who exchange. A concession without which all gain as much is none. One party alone lets a wish go
// where everybody gains by that. A plan that comes out and breaks a rule is none.
FoundExchanges find_exchanges(const Model& model, const Instance& instance,
                              const PartiesResult& result, const Starts& from, const Effort& effort,
                              const Watcher& watcher = {});

}  // namespace weerbaar
