// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/replan.h"

#include <algorithm>

namespace weerbaar {

namespace {

int month_of(const ActionChange& change) {
  if (change.before == not_chosen) return change.after;
  return change.after == not_chosen ? change.before : std::min(change.before, change.after);
}

}  // namespace

const WayOn& way_taken(const Replan& replan) {
  if (replan.taken == Freedom::none && replan.none) return *replan.none;
  if (replan.taken == Freedom::few && replan.few) return *replan.few;
  return replan.free;
}

std::vector<ActionChange> changes_of(const Replan& replan) {
  const Starts& after = way_taken(replan).starts;
  std::vector<ActionChange> changes;
  for (ActionIndex a = 0; a < after.size(); ++a)
    if (after[a] != replan.earlier[a])
      changes.push_back({a, replan.earlier[a], after[a],
                         replan.none && replan.none->starts[a] != replan.earlier[a],
                         replan.none && replan.none->starts[a] == after[a]});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ActionChange& left, const ActionChange& right) {
                     return month_of(left) < month_of(right);
                   });
  return changes;
}

std::int64_t unchanged_count(const Replan& replan) {
  const Starts& after = way_taken(replan).starts;
  std::int64_t count = 0;
  for (ActionIndex a = 0; a < after.size(); ++a)
    if (contains(after, a) && after[a] == replan.earlier[a]) ++count;
  return count;
}

}  // namespace weerbaar
