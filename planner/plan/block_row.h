// SPDX-License-Identifier: EUPL-1.2
// The building blocks as a report shows them at a glance: where each stands, where the plan brings
// it, when, and what holds it back.
#pragma once

#include <optional>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

struct BlockRow {
  BlockIndex block = 0;
  int mark_before = 0;  // in hundredths
  int mark_after = 0;
  int target = 0;            // of its pillar
  std::optional<int> month;  // in which the plan completes the last of its steps; none: no step
  // Of the heaviest entries that stop for one cause, the first; null: nothing that is wanted is
  // left.
  const NextStep* stop = nullptr;
  // That the next steps of the entries that stop for this cause still ask, each once.
  std::vector<ActionIndex> missing;

  bool stays_behind() const { return mark_after < target; }
};

// Those that count, of a pillar, in the order of the catalog.
std::vector<BlockRow> block_rows(const Outcome& outcome, PillarIndex pillar);

}  // namespace weerbaar
