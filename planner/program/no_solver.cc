// SPDX-License-Identifier: EUPL-1.2
// The build without CBC.
#include "planner/program/solver.h"

namespace weerbaar {

std::optional<Proof> solve_exactly(const Problem&, const Presolved&, const Starts*, int,
                                   const std::function<void(const SolverProgress&)>&,
                                   std::string& error) {
  error = "dit programma is gebouwd zonder CBC, het programma dat het bewijs zoekt";
  return std::nullopt;
}

}  // namespace weerbaar
