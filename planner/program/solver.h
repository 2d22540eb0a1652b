// SPDX-License-Identifier: EUPL-1.2
// The exact model given to a mixed-integer solver, CBC (COIN-OR), to prove how good a plan is. It
// is outside the engine: it uses the processor's clock and a process of its own, so that whatever
// goes wrong in there ends nothing here. A build without CBC has no_solver.cc instead.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "planner/proof/prover.h"

namespace weerbaar {

struct SolverProgress {
  std::optional<double> bound;  // no plan is worth more, once the solver knows anything
};

// At most about so many seconds of processor time; begins at the plan `known`, or nowhere when it
// is null. Calls `on_progress` several times a second. None, and why in `error` (plain Dutch), when
// there is no solver or it failed.
std::optional<Proof> solve_exactly(const Problem& problem, const Presolved& presolved,
                                   const Starts* known, int seconds,
                                   const std::function<void(const SolverProgress&)>& on_progress,
                                   std::string& error);

}  // namespace weerbaar
