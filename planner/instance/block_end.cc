// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/block_end.h"

#include "planner/instance/marks.h"

namespace weerbaar {

namespace {

int end_of(const Instance& instance, const Ladder& ladder, const Starts& starts) {
  const auto completions = completions_of(instance, ladder, starts);
  int end = 0;
  for (std::size_t k = 0; k < step_count; ++k) {
    const Step& step = ladder.steps[k];
    if (step.in_place || (completions[k] != not_reached && !step.passed_over))
      end = static_cast<int>(k) + 1;
  }
  return end;
}

}  // namespace

std::vector<BlockEnd> block_ends(const Instance& instance, const Starts& starts) {
  const std::vector<MarkChange> marks = block_marks(instance, starts);
  std::vector<BlockEnd> ends;
  for (BlockIndex b = 0; b < instance.blocks.size(); ++b) {
    const LocalBlock& block = instance.blocks[b];
    BlockEnd end{.counts = block.counts, .steps = {}, .mark = marks[b].after};
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l)
      end.steps.push_back(end_of(instance, instance.ladders[l], starts));
    ends.push_back(std::move(end));
  }
  return ends;
}

std::vector<BlockIndex> ending_elsewhere(const std::vector<BlockEnd>& ends,
                                         const std::vector<BlockEnd>& other) {
  std::vector<BlockIndex> blocks;
  for (BlockIndex b = 0; b < ends.size(); ++b)
    if (ends[b].counts && ends[b].steps != other[b].steps) blocks.push_back(b);
  return blocks;
}

}  // namespace weerbaar
