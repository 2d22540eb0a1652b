// SPDX-License-Identifier: EUPL-1.2
// How the search divides its work: every share and chance there is, with a line of meaning each.
// Found by trying on the examples and on tests/bench; none of them makes a plan wrong.
#pragma once

#include <cstddef>
#include <cstdint>

namespace weerbaar {

// Of a hundred changes of an order. What is left of the hundred takes a goal to another place.
struct ChangeOdds {
  std::size_t alternative = 4;  // two alternatives change rank, where there are any
  std::size_t need = 14;        // the order within a step, where one asks more than one action
  // The same where there are fewer goals than that: all hangs on the order within them.
  std::size_t need_of_few = 80;
  std::size_t few_goals = 10;
  std::size_t delay = 0;  // an action is to start later, or no longer so
  // After each goal that is taken elsewhere another one is too, so often and up to so many.
  std::size_t another = 30;
  std::size_t most = 4;
  // Of a hundred goals that are taken elsewhere, those that stay near, and how near.
  std::size_t near = 10;
  std::size_t reach = 12;
};

// One climb: threshold accepting (Dueck and Scheuer, 1990).
struct ClimbOdds {
  // How much worse than the plan at hand a next one may be, in ten thousandths of the best value,
  // at the beginning. It falls evenly to nothing.
  std::int64_t worse = 15;
  ChangeOdds changes;
};

struct SearchOdds {
  // Evaluations that may go to steps that only just fit, but a fifth of all.
  std::int64_t for_what_just_fits = 6000;
  // Evaluations of the first round; each next one has twice as many. Three rounds, and
  // five evaluations, are the default.
  std::int64_t first_round = 4285;
  std::int64_t goals_of_a_small_case = 60;
  // When no plan is worth more, so many for every goal to find a cheaper one.
  std::int64_t evaluations_after_proof = 100;
  // Until when in a round, in hundredths, it changes orders of whole steps.
  std::int64_t until_steps_end = 40;
  // Until when, in hundredths, orders of single actions have theirs; then every step that is out is
  // put before all else, with so many evaluations to settle around it.
  std::int64_t until_actions_end = 65;
  std::int64_t to_settle = 200;
  ClimbOdds by_steps;
  ClimbOdds by_actions{.worse = 6, .changes = {.delay = 3}};
  ClimbOdds insisting{.worse = 3, .changes = {.delay = 3}};
  ClimbOdds from_known{.worse = 5, .changes = {.delay = 3}};
};

}  // namespace weerbaar
