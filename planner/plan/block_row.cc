// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/block_row.h"

#include <algorithm>
#include <map>

#include "planner/instance/ladders.h"

namespace weerbaar {

namespace {

// The next steps of a block that are wanted and not reached.
std::vector<const NextStep*> stops_of(const Outcome& outcome, BlockIndex block) {
  std::vector<const NextStep*> stops;
  for (const NextStep& next : outcome.plan.next)
    if (outcome.instance.ladders[next.ladder].block == block && next.is_wanted())
      stops.push_back(&next);
  return stops;
}

void add_stops(const Outcome& outcome, BlockRow& row) {
  const std::vector<const NextStep*> stops = stops_of(outcome, row.block);
  std::map<LeftOutCause, int> weights;
  for (const NextStep* next : stops)
    weights[next->why.cause] += outcome.instance.ladders[next->ladder].weight;
  for (const NextStep* next : stops)
    if (row.stop == nullptr || weights[next->why.cause] > weights[row.stop->why.cause])
      row.stop = next;
  for (const NextStep* next : stops) {
    if (next->why.cause != row.stop->why.cause) continue;
    for (const ActionIndex action : next->missing)
      if (std::find(row.missing.begin(), row.missing.end(), action) == row.missing.end())
        row.missing.push_back(action);
  }
}

}  // namespace

std::vector<BlockRow> block_rows(const Outcome& outcome, PillarIndex pillar) {
  std::vector<BlockRow> rows;
  for (const BlockIndex block : blocks_of(outcome.model.catalog, outcome.instance, pillar)) {
    BlockRow row{.block = block,
                 .mark_before = outcome.plan.blocks[block].before,
                 .mark_after = outcome.plan.blocks[block].after,
                 .target = outcome.model.profile.pillars[pillar].target};
    add_stops(outcome, row);
    for (const StepReached& step : outcome.plan.steps)
      if (outcome.instance.ladders[step.ladder].block == block)
        row.month = std::max(row.month.value_or(step.month), step.month);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace weerbaar
