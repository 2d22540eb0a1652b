// SPDX-License-Identifier: EUPL-1.2
// Why an action must be in the plan, whatever it is worth.
#pragma once

#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

enum class Standing {
  running,  // loopt
  decided,  // besloten
  duty,     // a legal duty of the measure
  needed,   // required by what must be there itself
};

// All that hold, in that order; `needed` only when none of the others does. Empty: it may be left
// out, or is finished.
std::vector<Standing> standings_of(const Catalog& catalog, const Action& action);

// The first action that must be there and requires this one; none: none does.
std::optional<ActionIndex> needed_by(const Instance& instance, ActionIndex action);

// "loopt al", "is besloten", "is een wettelijke plicht", "is nodig voor wat vaststaat".
std::string_view standing_text(Standing standing);

}  // namespace weerbaar
