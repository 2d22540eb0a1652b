// SPDX-License-Identifier: EUPL-1.2
// Can all that must be in the plan be in it? An exact answer by depth-first search with constraint
// propagation: domains of starts are filtered by precedence (arc consistency of bounds), by what is
// left of every limit (forward checking), and by energetic reasoning (Baptiste, Le Pape and
// Nuijten, 2001): what all must at least take in some months or years cannot be more than there is.
// The action with the fewest starts left is tried first (Haralick and Elliott, 1980).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/instance/hard_rule.h"
#include "planner/search/problem.h"

namespace weerbaar {

struct Answer {
  Possibility possibility = Possibility::unknown;
  Starts starts;           // when possible; only what must be there and what it needs
  std::int64_t steps = 0;  // nodes of the search tree
};

class Feasibility {
 public:
  // `rules`: those of hard_rules(instance). The instance must outlive this.
  Feasibility(const Instance& instance, const std::vector<HardRule>& rules);

  // With the rules for which `kept` is true and no other. When the horizon is let go, work may also
  // be done after the end, where it costs nothing; such work is left out of the starts.
  Answer ask(const std::vector<bool>& kept, std::int64_t steps);

 private:
  const Instance& instance_;
  const std::vector<HardRule>& rules_;
  void widen(const std::vector<bool>& kept);

  std::optional<std::vector<RoleIndex>> without_limit_;  // what the tables below are made for
  Problem problem_;                                      // with the widest windows
  std::vector<std::int64_t> hours_before_;  // [row][month]: sum of the hours of the months before
};

inline constexpr std::int64_t feasibility_steps = 20'000;

// With every rule.
Answer feasible(const Instance& instance, std::int64_t steps = feasibility_steps);

}  // namespace weerbaar
