// SPDX-License-Identifier: EUPL-1.2
// How much more of one thing is enough: a change of the input by an amount that grows in steps.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/instance/input_change.h"

namespace weerbaar {

struct Probe {
  InputChange change;
  std::int64_t step = 1;
  std::int64_t most = 0;     // more than this never helps
  std::int64_t typical = 0;  // about what is asked
};

// Places for more of the same kind; the last one is the widest.
using Places = std::vector<Probe>;

// About a twentieth of the amount: 1, 2 or 5 with noughts. Answers are told in such steps.
std::int64_t round_step(std::int64_t amount);

// Of each kind of money that these actions ask: one-off money in one year or in all; structural
// money from a year on, as it is asked for every year after.
std::vector<Places> places_of_money(const Instance& instance,
                                    const std::vector<ActionIndex>& asking);

// The same, and the hours of each role that has a limit, in one year or in all.
std::vector<Places> places_of_means(const Instance& instance,
                                    const std::vector<ActionIndex>& asking);

// The least number of steps, up to `limit`, of which enough_with(steps) holds; 0: not found. By
// bisection. Whether it is enough need not grow with the amount, as with plenty something else may
// take the place: so first about what is asked. One step less than what is found is not enough.
template <class EnoughWith>
std::int64_t least_steps(std::int64_t typical, std::int64_t limit, EnoughWith enough_with) {
  std::int64_t enough = 0;
  for (const std::int64_t steps : {typical, typical / 4, limit})
    if (enough == 0 && 0 < steps && steps <= limit && enough_with(steps)) enough = steps;
  std::int64_t too_few = 0;
  while (enough - too_few > 1) {
    const std::int64_t middle = too_few + (enough - too_few) / 2;
    (enough_with(middle) ? enough : too_few) = middle;
  }
  return enough;
}

}  // namespace weerbaar
