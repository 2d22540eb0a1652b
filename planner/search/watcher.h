// SPDX-License-Identifier: EUPL-1.2
// Between its rounds a search tells how far it is and is told whether to go on. Rounds are counted,
// not timed: who never stops a search gets the same plan whether he looks or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace weerbaar {

// What it is that goes on. How long clashes and changes take to find is not known beforehand.
enum class Doing { planning, seeking_clashes, seeking_changes };

struct Progress {
  std::int64_t evaluations = 0;  // plans compared so far, in this search
  std::int64_t most = 0;         // that it will compare at most
  std::int64_t value = 0;        // of the best plan so far; 0 while something that must be is not
  std::int64_t bound = 0;        // no plan is worth more
  // Where many plans are made: those that are done, and about how many there will be.
  std::size_t plans_done = 0;
  std::size_t plans_in_all = 1;
  Doing doing = Doing::planning;
};

// True: go on; false: stop with the best that was found; clashes and changes are sought on. An
// empty one never stops it.
using Watcher = std::function<bool(const Progress&)>;

}  // namespace weerbaar
