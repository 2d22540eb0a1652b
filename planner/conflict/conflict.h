// SPDX-License-Identifier: EUPL-1.2
// Which rules clash: minimal sets of rules that cannot all be kept, while all but any one of them
// can (irreducible infeasible subsets; minimal unsatisfiable subsets). The smallest sets come
// first, by implicit hitting sets: every set of rules that can be kept together leaves out at least
// one member of every clash, so a clash is a smallest set that hits all that was left out, and is
// found when no plan keeps it (Ignatiev, Previti, Liffiton and Marques-Silva, 2015; the duality is
// Reiter's, 1987; the growing of sets is that of MARCO, Liffiton et al., 2016).
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/feasibility.h"
#include "planner/search/watcher.h"

namespace weerbaar {

struct Conflict {
  std::vector<std::size_t> rules;  // indices, ascending
  bool minimal = true;  // proven: without any one of them a plan is possible; else only not found
};

struct Conflicts {
  std::vector<HardRule> rules;  // hard_rules of the instance
  std::vector<Conflict> sets;   // smallest first, then by the indices
  bool all = false;             // there are no others
  std::int64_t steps = 0;       // nodes of all searches together
};

// At most `most` sets. Empty: what must be there can be, or that it cannot was not proven.
Conflicts find_conflicts(const Instance& instance, std::size_t most, const Watcher& watcher = {});

}  // namespace weerbaar
