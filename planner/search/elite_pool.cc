#include "planner/search/elite_pool.h"

#include <algorithm>

namespace weerbaar {

void ElitePool::see(const Starts& starts, const Score& score) {
  if (round_.starts.empty() || better(score, round_.score)) round_ = {starts, score};
}

void ElitePool::end_round() {
  if (round_.starts.empty() ||
      std::any_of(members_.begin(), members_.end(),
                  [&](const Member& each) { return each.score == round_.score; }))
    return;
  if (!full()) {
    members_.push_back(round_);
    return;
  }
  const auto worst = std::min_element(
      members_.begin(), members_.end(),
      [](const Member& left, const Member& right) { return better(right.score, left.score); });
  if (better(round_.score, worst->score)) *worst = round_;
}

std::pair<const Starts*, const Starts*> ElitePool::pair(Random& random) const {
  const std::size_t one = random.below(members_.size());
  std::size_t other = random.below(members_.size() - 1);
  if (other >= one) ++other;
  return {&members_[one].starts, &members_[other].starts};
}

}  // namespace weerbaar
