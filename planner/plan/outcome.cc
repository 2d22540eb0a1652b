// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/outcome.h"

#include <algorithm>

namespace weerbaar {

const Measure& measure_of(const Outcome& outcome, ActionIndex action) {
  return outcome.model.catalog.measures[outcome.instance.actions[action].measure];
}

const Capacity* capacity_of(const Outcome& outcome, RoleIndex role) {
  for (const Capacity& capacity : outcome.model.profile.capacities)
    if (capacity.role == role) return &capacity;
  return nullptr;
}

std::vector<ActionIndex> waits_for(const Outcome& outcome, ActionIndex action) {
  std::vector<ActionIndex> before;
  for (const Planned& planned : outcome.plan.chosen)
    if (std::count(planned.enables.begin(), planned.enables.end(), action) > 0)
      before.push_back(planned.action);
  return before;
}

std::vector<NotHere> not_here(const Outcome& outcome) {
  const std::vector<Measure>& measures = outcome.model.catalog.measures;
  std::vector<NotHere> all;
  for (const Action& action : outcome.instance.actions) {
    if (action.state != ActionState::absent) continue;
    const Measure& measure = measures[action.measure];
    if (measure.withdrawn && !all.empty() && all.back().measure == action.measure) continue;
    all.push_back({action.measure, action.entry.has_value() && !measure.withdrawn,
                   measure.withdrawn ? measure.title : action.title, action.reason});
  }
  for (MeasureIndex m = 0; m < measures.size(); ++m)
    if (measures[m].per && outcome.model.profile.entries_of(*measures[m].per).empty())
      all.push_back({m, false, measures[m].title,
                     measures[m].withdrawn
                         ? "vervalt in de catalogus (" + measures[m].withdrawn->value + ")"
                         : "er staan geen " + std::string(word_of(entry_lists, *measures[m].per)) +
                               " in het profiel"});
  std::stable_sort(all.begin(), all.end(),
                   [](const NotHere& a, const NotHere& b) { return a.measure < b.measure; });
  return all;
}

}  // namespace weerbaar
