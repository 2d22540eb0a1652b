#include "planner/plan/block_row.h"

#include <algorithm>
#include <map>

#include "planner/instance/ladders.h"

namespace weerbaar {

namespace {

const NextStep* main_stop(const Outcome& outcome, BlockIndex block) {
  std::map<LeftOutCause, int> weights;
  const NextStep* main = nullptr;
  const auto here = [&](const NextStep& next) {
    return outcome.instance.ladders[next.ladder].block == block &&
           next.why.cause != LeftOutCause::target_reached;
  };
  for (const NextStep& next : outcome.plan.next)
    if (here(next)) weights[next.why.cause] += outcome.instance.ladders[next.ladder].weight;
  for (const NextStep& next : outcome.plan.next)
    if (here(next) && (main == nullptr || weights[next.why.cause] > weights[main->why.cause]))
      main = &next;
  return main;
}

}  // namespace

std::vector<BlockRow> block_rows(const Outcome& outcome, PillarIndex pillar) {
  std::vector<BlockRow> rows;
  for (const BlockIndex block : blocks_of(outcome.model.catalog, outcome.instance, pillar)) {
    BlockRow row{.block = block,
                 .mark_before = outcome.plan.blocks[block].before,
                 .mark_after = outcome.plan.blocks[block].after,
                 .target = outcome.model.profile.pillars[pillar].target,
                 .stop = main_stop(outcome, block)};
    for (const StepReached& step : outcome.plan.steps)
      if (outcome.instance.ladders[step.ladder].block == block)
        row.month = std::max(row.month.value_or(step.month), step.month);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace weerbaar
