// SPDX-License-Identifier: EUPL-1.2
// What an exact method beside the search has to say of the best plan there can be.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "planner/search/presolve.h"

namespace weerbaar {

struct Proof {
  std::int64_t bound = 0;   // no plan is worth more
  bool infeasible = false;  // there is no plan at all
  Starts starts;            // the best plan it found, to be checked; empty: none
};

// Of a problem and the plan that the search found; none when there is nothing to say.
using Prover =
    std::function<std::optional<Proof>(const Problem&, const Presolved&, const Starts& found)>;

}  // namespace weerbaar
