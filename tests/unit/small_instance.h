// SPDX-License-Identifier: EUPL-1.2
// A municipality of half a year, one role without a limit and no money, for tests of one function.
#pragma once

#include "planner/instance/runs.h"

namespace weerbaar::testing {

inline Action small_action(std::int64_t one_off) {
  Action action;
  action.latest_finish = 5;
  action.one_off = one_off;
  action.work = {{0, 0}};
  return action;
}

// `wanted`: the actions that step 1 of the only ladder asks; it is worth one a month.
inline Instance small_instance(std::vector<Action> actions,
                               const std::vector<ActionIndex>& wanted) {
  Instance instance;
  instance.months = 6;
  instance.start = Month{2027 * 12};
  instance.years = {2027};
  instance.year_of.assign(6, 0);
  instance.labels = {""};
  instance.money = {{{0}, {0}, {false}}};
  instance.capacity.resize(1);
  instance.hours_before.resize(1);
  instance.actions = std::move(actions);
  Ladder ladder;
  ladder.steps[0].reachable = true;
  ladder.steps[0].worth = 1;
  for (const ActionIndex a : wanted)
    ladder.steps[0].needs.push_back({a});
  instance.ladders = {ladder};
  instance.blocks = {{true, 0, 1}};
  set_lengths(instance);
  return instance;
}

}  // namespace weerbaar::testing
