// What must be decided, by whom, and when at the latest: the actions that share one decision
// moment.
#pragma once

#include <vector>

#include "planner/report/words.h"

namespace weerbaar::html {

struct Decision {
  DecisionMoment moment;
  std::vector<ActionIndex> actions;  // by number
  std::int64_t one_off = 0;          // euros, of the first run
  std::int64_t structural = 0;       // euros a year
};

// By date, the council before the college, then by words. Running actions ask no decision.
std::vector<Decision> decisions(const Outcome& outcome);

}  // namespace weerbaar::html
