// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/measure_group.h"

#include "planner/instance/ladders.h"

namespace weerbaar {

namespace {

template <class Wanted>
std::vector<MeasureGroup> groups_of(const Outcome& outcome, const Wanted& wanted) {
  std::vector<MeasureGroup> groups;
  for (const Planned& planned : outcome.plan.chosen) {
    if (!wanted(planned.action)) continue;
    const MeasureIndex measure = outcome.instance.actions[planned.action].measure;
    if (groups.empty() ||
        outcome.instance.actions[groups.back().front()->action].measure != measure)
      groups.emplace_back();
    groups.back().push_back(&planned);
  }
  return groups;
}

}  // namespace

std::vector<MeasureGroup> measure_groups(const Outcome& outcome) {
  return groups_of(outcome, [](ActionIndex) { return true; });
}

std::vector<MeasureGroup> measure_groups(const Outcome& outcome, PillarIndex pillar,
                                         std::optional<BlockIndex> block) {
  return groups_of(outcome, [&](ActionIndex a) {
    return outcome.instance.actions[a].pillar == pillar &&
           home_block(outcome.model, outcome.instance, a) == block;
  });
}

const Entry* entry_of_action(const Outcome& outcome, ActionIndex action) {
  const Action& each = outcome.instance.actions[action];
  const std::optional<EntryKind> kind = measure_of(outcome, action).per;
  if (!kind || !each.entry) return nullptr;
  return &outcome.model.profile.entries_of(*kind)[*each.entry];
}

}  // namespace weerbaar
