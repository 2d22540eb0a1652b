// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/start_window.h"

#include <algorithm>

#include "planner/instance/action_graph.h"
#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

int first_start(const Instance& instance, const Action& action, int from) {
  int start = from;
  while (start < instance.months && length_from(action, start) == 0)
    ++start;
  return start;
}

// The latest start with which it is finished in `finish` or before; below 0: there is none.
int last_start(const Instance& instance, const Action& action, int finish) {
  int start = std::min(finish, instance.months - 1);
  while (start >= 0 && (length_from(action, start) == 0 || finish_of(action, start) > finish))
    --start;
  return start;
}

// The first month in which all of an action's prerequisites can be finished, plus one.
int after_prerequisites(const Instance& instance, const std::vector<StartWindow>& windows,
                        const Action& action) {
  int start = 0;
  const auto ready = [&](ActionIndex before) {
    const Action& needed = instance.actions[before];
    if (needed.state == ActionState::finished) return 0;
    return least_finish(instance, needed, windows[before].earliest_start) + 1;
  };
  for (const ActionIndex before : action.requires_)
    start = std::max(start, ready(before));
  for (const AnyOf& group : action.any_of) {
    int soonest = instance.months;
    for (const auto& alternative : group.alternatives) {
      int all = 0;
      for (const ActionIndex before : alternative)
        all = std::max(all, ready(before));
      soonest = std::min(soonest, all);
    }
    start = std::max(start, soonest);
  }
  return start;
}

}  // namespace

// A run that starts later may be finished earlier, because it need not wait for who is away; so the
// least finish over all later starts counts. The end of the horizon: there is none.
int least_finish(const Instance& instance, const Action& action, int from) {
  if (action.fixed_start) return finish_of(action, *action.fixed_start);
  int least = instance.months;
  for (int start = std::max(0, from); start < instance.months; ++start)
    if (length_from(action, start) > 0) least = std::min(least, finish_of(action, start));
  return least;
}

std::vector<StartWindow> start_windows(const Instance& instance) {
  const std::vector<Vertex> order = topological_order(precedence_graph(instance));
  std::vector<StartWindow> windows(instance.actions.size());
  // Alternatives may come later in the order than what waits for one of them; until then their
  // earliest start is 0, which is a valid, weaker bound.
  for (const ActionIndex a : order) {
    const Action& action = instance.actions[a];
    if (action.fixed_start) {
      windows[a] = {*action.fixed_start, *action.fixed_start};
      continue;
    }
    const int from =
        std::max(action.earliest_start, after_prerequisites(instance, windows, action));
    windows[a] = {first_start(instance, action, from),
                  last_start(instance, action, action.latest_finish)};
  }
  for (auto a = order.rbegin(); a != order.rend(); ++a) {
    const Action& action = instance.actions[*a];
    if (!action.mandatory) continue;
    for (const ActionIndex before : action.requires_) {
      const Action& needed = instance.actions[before];
      if (needed.state == ActionState::finished || needed.fixed_start) continue;
      windows[before].latest_start = std::min(
          windows[before].latest_start, last_start(instance, needed, windows[*a].latest_start - 1));
    }
  }
  return windows;
}

}  // namespace weerbaar
