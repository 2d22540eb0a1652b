// SPDX-License-Identifier: EUPL-1.2
// What a chosen action is for, in sentences, for reports that say it in one place.
#pragma once

#include <string>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

// That it must be there, the steps it belongs to, and, of what completes no step itself, that
// other actions need it.
std::vector<std::string> purpose_sentences(const Outcome& outcome, const Planned& planned);

// The blocks of the steps that it belongs to: "Ketenafspraken, Drinkwater en riool"; or "".
std::string blocks_text(const Outcome& outcome, ActionIndex action);

}  // namespace weerbaar
