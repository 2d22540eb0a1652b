// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/worth.h"

#include <algorithm>

namespace weerbaar {

namespace {

// The five heaviest weights, or half of all, whichever is more: to name partners is not punished,
// and a list of forty does not swamp the rest.
std::int64_t spread_over(const Instance& instance, const LocalBlock& block) {
  std::vector<std::int64_t> weights;
  for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l)
    weights.push_back(instance.ladders[l].weight);
  std::sort(weights.rbegin(), weights.rend());
  std::int64_t all = 0;
  std::int64_t heaviest = 0;
  for (std::size_t at = 0; at < weights.size(); ++at) {
    all += weights[at];
    if (at < 5) heaviest += weights[at];
  }
  return std::max(heaviest, (all + 1) / 2);
}

// q(k): what step k takes off the squared shortfall, but for steps that are worth trying anyway a
// least.
std::int64_t units_of(const Catalog& catalog, const Ladder& ladder, int k) {
  constexpr std::int64_t least = 1000;
  const Step& step = ladder.step(k);
  if (ladder.mark >= ladder.target || step.complete || step.passed_over) return 0;
  // Beyond the step after the first whose mark is at least the target.
  if (k >= 3 && catalog.marks[static_cast<std::size_t>(k - 3)] >= ladder.target) return 0;
  const auto shortfall = [&](int number) {
    return std::int64_t{
        std::max(0, ladder.target - ladder.mark_at[static_cast<std::size_t>(number)])};
  };
  const std::int64_t before = shortfall(k - 1);
  const std::int64_t after = shortfall(k);
  return std::max(before * before - after * after, least);
}

}  // namespace

Weights weights_of(const Profile& profile) {
  Weights weights{};
  for (PillarIndex p = 0; p < pillar_count; ++p)
    weights[p] = weight_base - profile.pillars[p].priority;
  return weights;
}

void set_worth(const Catalog& catalog, const Weights& weights, Instance& instance) {
  PerPillar<std::int64_t> shares{};
  for (BlockIndex b = 0; b < catalog.blocks.size(); ++b)
    if (instance.blocks[b].counts) shares[catalog.blocks[b].pillar] += catalog.blocks[b].share;
  for (BlockIndex b = 0; b < catalog.blocks.size(); ++b) {
    const LocalBlock& block = instance.blocks[b];
    if (!block.counts) continue;
    const PillarIndex pillar = catalog.blocks[b].pillar;
    const std::int64_t entries = spread_over(instance, block);
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
      Ladder& ladder = instance.ladders[l];
      const std::int64_t factor = weights[pillar] * catalog.blocks[b].share * ladder.weight;
      for (int k = 1; k <= static_cast<int>(step_count); ++k)
        ladder.step(k).worth = factor * units_of(catalog, ladder, k) / (shares[pillar] * entries);
    }
  }
}

}  // namespace weerbaar
