// SPDX-License-Identifier: EUPL-1.2
// How parties look at each step of a block, over all its entries together: what people talk about.
#pragma once

#include <set>
#include <vector>

#include "planner/plan/parties_result.h"

namespace weerbaar {

struct PartyCell {         // in ladders
  std::size_t in_own = 0;  // its best plan has it
  std::size_t core = 0;
  std::size_t talking_point = 0;
  std::size_t drop = 0;
  bool operator==(const PartyCell&) const = default;
};

struct PartyRow {
  BlockIndex block = 0;
  int step = 1;
  std::size_t entries = 0;         // ladders on which a plan can bring it; without entries 1
  std::vector<PartyCell> parties;  // in the order of the profile
  std::size_t in_common = 0;
  std::size_t in_present = 0;
  std::int64_t worth = 0;  // a month, by the weights of the profile
  // What some party, and not every one, refuses of the measures that can complete it or a step
  // below it: then they agree at most that it is to come, and not how.
  std::set<WishIndex> refused;

  bool all_core() const;  // and nothing of it is refused
  bool all_core_but_refused() const { return !refused.empty() && is_core_for_all(); }
  bool all_drop() const;

 private:
  bool is_core_for_all() const;
};

// Block by block, step by step; only what a plan can bring.
std::vector<PartyRow> party_rows(const Instance& instance, const PartiesResult& result);

}  // namespace weerbaar
