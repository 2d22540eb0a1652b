// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/marks.h"

#include <numeric>

#include "planner/instance/ladders.h"

namespace weerbaar {

namespace {

// A sum of fractions, so that rounding happens once, at the end.
struct Fraction {
  std::int64_t over = 0;
  std::int64_t under = 1;

  void add(std::int64_t more_over, std::int64_t more_under) {
    const std::int64_t common = std::lcm(under, more_under);
    over = over * (common / under) + more_over * (common / more_under);
    under = common;
  }
  int rounded_down(std::int64_t parts) const { return static_cast<int>(over / (under * parts)); }
};

struct BlockMean {
  Fraction before;
  Fraction after;
};

int highest_complete(const Instance& instance, const Ladder& ladder, const Starts& starts) {
  const auto completions = completions_of(instance, ladder, starts);
  int highest = 0;
  for (std::size_t k = 0; k < step_count && completions[k] != not_reached; ++k)
    highest = static_cast<int>(k) + 1;
  return highest;
}

BlockMean mean_of(const Instance& instance, const LocalBlock& block, const Starts& starts) {
  std::int64_t weight = 0;
  std::int64_t before = 0;
  std::int64_t after = 0;
  for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
    const Ladder& ladder = instance.ladders[l];
    const auto at = static_cast<std::size_t>(highest_complete(instance, ladder, starts));
    weight += ladder.weight;
    before += std::int64_t{ladder.weight} *
              ladder.mark_at[static_cast<std::size_t>(ladder.complete_at_start)];
    after += std::int64_t{ladder.weight} * ladder.mark_at[at];
  }
  return {{before, weight}, {after, weight}};
}

}  // namespace

std::vector<MarkChange> block_marks(const Instance& instance, const Starts& starts) {
  std::vector<MarkChange> marks;
  for (const LocalBlock& block : instance.blocks) {
    marks.emplace_back();
    if (!block.counts) continue;
    const BlockMean mean = mean_of(instance, block, starts);
    marks.back() = {mean.before.rounded_down(1), mean.after.rounded_down(1)};
  }
  return marks;
}

MarkChange pillar_mark(const Model& model, const Instance& instance, const Starts& starts,
                       PillarIndex pillar) {
  Fraction before;
  Fraction after;
  std::int64_t shares = 0;
  for (const BlockIndex b : blocks_of(model.catalog, instance, pillar)) {
    const Block& block = model.catalog.blocks[b];
    const BlockMean mean = mean_of(instance, instance.blocks[b], starts);
    before.add(mean.before.over * block.share, mean.before.under);
    after.add(mean.after.over * block.share, mean.after.under);
    shares += block.share;
  }
  const int score = model.profile.pillars[pillar].mark;
  if (shares == 0) return {score, score};
  return {before.rounded_down(shares), after.rounded_down(shares)};
}

PerPillar<int> marks_after(const Model& model, const Instance& instance, const Starts& starts) {
  PerPillar<int> marks{};
  for (PillarIndex p = 0; p < pillar_count; ++p)
    marks[p] = pillar_mark(model, instance, starts, p).after;
  return marks;
}

}  // namespace weerbaar
