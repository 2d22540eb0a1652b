// SPDX-License-Identifier: EUPL-1.2
// Upright lines in the space between two columns: each net gets a track (its place from left to
// right) so that lines of different nets never lie over each other. The left-edge algorithm with
// vertical constraints of channel routing (Hashimoto and Stevens, 1971; Deutsch, 1976).
#pragma once

#include <vector>

namespace weerbaar::html {

// A line that enters from the left at one height and leaves to the right at one or more.
struct Net {
  int begin = 0;
  std::vector<int> ends;
};

// The track of each net, from 0. A net that runs straight on has no upright line; it gets 0.
std::vector<int> assign_tracks(const std::vector<Net>& nets);

}  // namespace weerbaar::html
