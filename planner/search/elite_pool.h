// The best plans of different rounds of a search, to be crossed (a memetic algorithm; Moscato,
// 1989).
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "planner/search/random.h"
#include "planner/search/schedule.h"

namespace weerbaar {

class ElitePool {
 public:
  bool full() const { return members_.size() == size; }

  // Of all plans seen between the two, the best comes in, unless one is there that scores the same;
  // when full, in place of the worst, if it is better.
  void begin_round() { round_.starts.clear(); }
  void see(const Starts& starts, const Score& score);
  void end_round();

  // A member; only when full.
  const Starts& any(Random& random) const { return members_[random.below(size)].starts; }
  // Two different members; only when full.
  std::pair<const Starts*, const Starts*> pair(Random& random) const;

 private:
  static constexpr std::size_t size = 12;

  struct Member {
    Starts starts;
    Score score;
  };
  std::vector<Member> members_;
  Member round_;  // no starts: nothing seen
};

}  // namespace weerbaar
