// SPDX-License-Identifier: EUPL-1.2
// Where a municipality stands: each building block's ladder of four steps, one for every entry
// where a block has entries, with what each step still asks and what it is worth.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/model.h"

namespace weerbaar {

using ActionIndex = std::size_t;  // into Instance::actions
using LadderIndex = std::size_t;  // into Instance::ladders

// Which answer the mark of a ladder comes from.
enum class MarkSource { pillar, block, entry };

struct Step {
  bool in_place = false;     // the own mark says that it is there
  bool passed_over = false;  // asks nothing here, brings nothing, and is no obstacle
  bool reachable = false;    // it, and all below it, can be complete
  bool complete = false;     // without any action
  // Each is satisfied by any one of its actions. Without what is satisfied already.
  std::vector<std::vector<ActionIndex>> needs;
  std::int64_t worth = 0;  // for every month that it is complete, in V
};

struct Ladder {
  BlockIndex block = 0;
  std::optional<EntryIndex> entry;
  int weight = 1;
  MarkSource source = MarkSource::pillar;
  int own_mark = 0;  // hundredths, as the profile says it
  int mark = 0;      // the same, raised to the highest step that is complete without any action
  int target = 0;
  std::array<Step, step_count> steps;         // steps 1 to 4
  std::array<int, step_count + 1> mark_at{};  // the mark when so many steps are complete
  int complete_at_start = 0;                  // so many steps are complete without any action
  bool said = false;                          // the profile says something of it
  bool ends_early = false;                    // a step has measures, and none of them applies here

  const Step& step(int number) const { return steps[static_cast<std::size_t>(number - 1)]; }
  Step& step(int number) { return steps[static_cast<std::size_t>(number - 1)]; }
};

// A block as it stands here.
struct LocalBlock {
  bool counts = false;    // it has a ladder here, and weighs in its pillar
  LadderIndex first = 0;  // its ladders, in the order of the entries
  std::size_t ladder_count = 0;
};

}  // namespace weerbaar
