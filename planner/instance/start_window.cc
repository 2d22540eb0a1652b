#include "planner/instance/start_window.h"

#include <algorithm>

#include "planner/instance/action_graph.h"

namespace weerbaar {

namespace {

int finish_of(const Action& action, int start) {
  return start + action.duration - 1;
}

// The first month in which all of an action's prerequisites can be finished, plus one.
int after_prerequisites(const Instance& instance, const std::vector<StartWindow>& windows,
                        const Action& action) {
  int start = 0;
  const auto ready = [&](ActionIndex before) {
    const Action& needed = instance.actions[before];
    if (needed.state == ActionState::finished) return 0;
    return finish_of(needed, windows[before].earliest_start) + 1;
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

std::vector<StartWindow> start_windows(const Instance& instance) {
  const std::vector<Vertex> order = topological_order(precedence_graph(instance));
  std::vector<StartWindow> windows(instance.actions.size());
  // Alternatives may come later in the order than what waits for one of them; until then their
  // earliest start is 0, which is a valid, weaker bound.
  for (const ActionIndex a : order) {
    const Action& action = instance.actions[a];
    StartWindow& window = windows[a];
    window.earliest_start = action.fixed_start.value_or(
        std::max(action.earliest_start, after_prerequisites(instance, windows, action)));
    window.latest_start = action.fixed_start.value_or(action.latest_finish - action.duration + 1);
  }
  for (auto a = order.rbegin(); a != order.rend(); ++a) {
    const Action& action = instance.actions[*a];
    if (!action.mandatory) continue;
    for (const ActionIndex before : action.requires_) {
      const Action& needed = instance.actions[before];
      if (needed.state == ActionState::finished || needed.fixed_start) continue;
      windows[before].latest_start =
          std::min(windows[before].latest_start, windows[*a].latest_start - needed.duration);
    }
  }
  return windows;
}

}  // namespace weerbaar
