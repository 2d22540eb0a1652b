// SPDX-License-Identifier: EUPL-1.2
// Who decides on what, and when at the latest. The council takes its framework note (kadernota) in
// June and its budget in early November, each for the year after, and before money of that year is
// spent; the budget of the first year is there. What waits on a decision of its own is not in a
// paper before that. What it answers for itself it decides on its own, and not in the recess of
// July and August; all else is for the board.
#pragma once

#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

enum class DecisionKind {
  decided,              // it runs already
  board,                // it costs nothing: the board, before it starts
  board_within_budget,  // paid from the budget of the first year, which there is already
  council_framework,    // structural money: the council's framework note
  council_budget,       // any other money: the council's budget
  council,  // it is for the council itself: in the month in which it is finished, or beside the
            // recess
};

struct DecisionMoment {
  DecisionKind kind = DecisionKind::board;
  Month when;    // of the council's meeting, or of the action's start
  int year = 0;  // of the framework note or the budget; 0: of none

  bool by_council() const {
    return kind == DecisionKind::council_framework || kind == DecisionKind::council_budget ||
           kind == DecisionKind::council;
  }
};

DecisionMoment decision_moment(const Outcome& outcome, const Planned& planned);

// What is decided together: in one meeting of the council, or by the board before one month.
struct Meeting {
  DecisionMoment moment;             // of the board without what differs per action
  std::vector<ActionIndex> actions;  // by number
};

// By month, the board before the council. What was decided already is not in it.
std::vector<Meeting> meetings_of(const Outcome& outcome);

// Now is the first half year of the plan.
inline constexpr int months_of_now = 6;
bool is_now(const Outcome& outcome, const Meeting& meeting);
Month last_month_of_now(const Outcome& outcome);

// Actions that ask money are decided on one by one, those that ask hours alone together. By number.
struct Decided {
  std::vector<ActionIndex> on_money;
  std::vector<ActionIndex> on_hours;
};
Decided decided_on(const Outcome& outcome, const std::vector<ActionIndex>& actions);

// What was decided already: it runs. By number.
std::vector<ActionIndex> running_actions(const Outcome& outcome);

}  // namespace weerbaar
