// SPDX-License-Identifier: EUPL-1.2
// Things that do not depend on each other. The engine does them one by one and has no thread; who
// has may do them side by side.
#pragma once

#include <cstddef>
#include <functional>

namespace weerbaar {

// Does thing(0) to thing(count - 1), in any order, perhaps several at once, and comes back when all
// are done.
using DoAll = std::function<void(std::size_t count, const std::function<void(std::size_t)>& thing)>;

inline void one_by_one(std::size_t count, const std::function<void(std::size_t)>& thing) {
  for (std::size_t at = 0; at < count; ++at)
    thing(at);
}

}  // namespace weerbaar
