// What the relaxation that gave the bound knows about good starts: how much a plan with a start can
// be worth at most, and how often the relaxed choice took it on its way to the best prices (the
// averages approach the linear relaxation: Barahona and Anbil's volume algorithm, 2000).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "planner/search/bound.h"
#include "planner/search/random.h"

namespace weerbaar {

class StartGuide {
 public:
  StartGuide(const Problem& problem, const Presolved& presolved, const Bound& bound);

  // The possible starts, the one with the highest bound first; of equals the earlier.
  const std::vector<int>& most_promising_first(ActionIndex action) const { return order_[action]; }

  // No plan in which the action starts then is worth more.
  std::int64_t bound_of(ActionIndex action, int start) const {
    return bound_.with_start[row_of(problem_.items[action], start)];
  }

  // The relaxed choice took it at some time.
  bool takes(ActionIndex action) const { return !shares_[action].empty(); }

  // A start, drawn as often as the relaxed choice took it; 0 when it never took the action.
  int drawn(ActionIndex action, Random& random) const;

 private:
  const Problem& problem_;
  const Bound& bound_;
  std::vector<std::vector<int>> order_;
  struct Share {
    std::int64_t up_to = 0;  // this start and those before it, in times taken
    int start = 0;
  };
  std::vector<std::vector<Share>> shares_;
};

}  // namespace weerbaar
