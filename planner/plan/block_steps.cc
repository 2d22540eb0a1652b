// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/block_steps.h"

#include <algorithm>
#include <set>

namespace weerbaar {

namespace {

void add_ladder(const Outcome& outcome, LadderIndex l, StepOfBlock& step,
                std::set<ActionIndex>& needed) {
  const Step& here = outcome.instance.ladders[l].step(step.step);
  if (here.passed_over) return;
  ++step.entries;
  const bool there = here.complete || here.in_place;
  if (there) ++step.there;
  if (there && !here.complete) ++step.lacking;
  for (const std::vector<ActionIndex>& need : here.needs)
    needed.insert(need.begin(), need.end());
  for (const StepReached& reached : outcome.plan.steps) {
    if (reached.ladder != l || reached.step != step.step) continue;
    step.per_mille += reached.per_mille;
    if (there) {
      --step.lacking;
      step.completed = std::max(step.completed, reached.month);
      continue;
    }
    step.first = step.reached == 0 ? reached.month : std::min(step.first, reached.month);
    step.last = std::max(step.last, reached.month);
    ++step.reached;
  }
}

}  // namespace

std::vector<StepOfBlock> steps_of_block(const Outcome& outcome, BlockIndex block) {
  const LocalBlock& local = outcome.instance.blocks[block];
  std::vector<StepOfBlock> steps;
  for (int k = 1; k <= static_cast<int>(step_count); ++k) {
    StepOfBlock step;
    step.step = k;
    std::set<ActionIndex> needed;
    for (LadderIndex l = local.first; l < local.first + local.ladder_count; ++l)
      add_ladder(outcome, l, step, needed);
    for (const Planned& planned : outcome.plan.chosen)
      if (needed.contains(planned.action)) step.actions.push_back(planned.action);
    if (step.entries > 0) steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace weerbaar
