// SPDX-License-Identifier: EUPL-1.2
// Things that do not depend on each other, done on all cores of the computer at once.
#pragma once

#include <cstddef>
#include <functional>

namespace weerbaar {

// Does thing(0) to thing(count - 1) and comes back when all are done. What one of them throws is
// thrown here, and what was not begun then is not done.
void side_by_side(std::size_t count, const std::function<void(std::size_t)>& thing);

}  // namespace weerbaar
