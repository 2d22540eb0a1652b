#include "planner/search/start_guide.h"

#include <algorithm>

namespace weerbaar {

StartGuide::StartGuide(const Problem& problem, const Presolved& presolved, const Bound& bound)
    : problem_(problem), bound_(bound), order_(presolved.starts), shares_(presolved.starts.size()) {
  for (ActionIndex a = 0; a < order_.size(); ++a) {
    std::stable_sort(order_[a].begin(), order_[a].end(),
                     [&](int left, int right) { return bound_of(a, left) > bound_of(a, right); });
    std::int64_t sum = 0;
    for (const int start : presolved.starts[a]) {
      const std::int64_t times = bound.times_taken[row_of(problem.items[a], start)];
      if (times > 0) shares_[a].push_back({sum += times, start});
    }
  }
}

int StartGuide::drawn(ActionIndex action, Random& random) const {
  const std::vector<Share>& shares = shares_[action];
  if (shares.empty()) return 0;
  const auto ticket =
      static_cast<std::int64_t>(random.below(static_cast<std::size_t>(shares.back().up_to)));
  return std::upper_bound(
             shares.begin(), shares.end(), ticket,
             [](std::int64_t value, const Share& share) { return value < share.up_to; })
      ->start;
}

}  // namespace weerbaar
