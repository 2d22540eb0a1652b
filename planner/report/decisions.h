// Who decides on what, and when: the decision moments of all actions, those of one meeting
// together.
#pragma once

#include <vector>

#include "planner/report/words.h"

namespace weerbaar {

struct Decision {
  bool by_council = false;
  Month when;        // of the council's meeting, or before which the board decides
  std::string text;  // as DecisionMoment::text, of the board without what differs per action
  std::vector<ActionIndex> actions;  // by number
};

// By month, the board before the council, then by text. What was decided already is not in it.
std::vector<Decision> decisions_of(const Outcome& outcome);

}  // namespace weerbaar
