// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/channel.h"

#include <algorithm>

namespace weerbaar::html {

namespace {

int low_of(const Net& net) {
  return std::min(net.begin, *std::min_element(net.ends.begin(), net.ends.end()));
}
int high_of(const Net& net) {
  return std::max(net.begin, *std::max_element(net.ends.begin(), net.ends.end()));
}

// What enters at a height must have turned off before another net leaves at that height.
bool must_be_left_of(const Net& net, const Net& other) {
  return std::find(other.ends.begin(), other.ends.end(), net.begin) != other.ends.end();
}

}  // namespace

std::vector<int> assign_tracks(const std::vector<Net>& nets) {
  constexpr int none = -1;
  std::vector<int> track(nets.size(), none);
  std::vector<std::size_t> waiting;
  for (std::size_t n = 0; n < nets.size(); ++n) {
    if (low_of(nets[n]) == high_of(nets[n]))
      track[n] = 0;
    else
      waiting.push_back(n);
  }
  std::stable_sort(waiting.begin(), waiting.end(), [&nets](std::size_t a, std::size_t b) {
    return low_of(nets[a]) < low_of(nets[b]);
  });
  for (int next = 0; !waiting.empty(); ++next) {
    std::vector<std::size_t> placed;
    std::vector<std::size_t> later;
    for (const std::size_t n : waiting) {
      const bool blocked = std::any_of(waiting.begin(), waiting.end(), [&](std::size_t other) {
        return other != n && must_be_left_of(nets[other], nets[n]);
      });
      const bool free = placed.empty() || high_of(nets[placed.back()]) < low_of(nets[n]);
      (free && !blocked ? placed : later).push_back(n);
    }
    // Nets that wait for each other cannot all be kept apart: the first goes ahead.
    if (placed.empty()) {
      placed.push_back(later.front());
      later.erase(later.begin());
    }
    for (const std::size_t n : placed)
      track[n] = next;
    waiting = std::move(later);
  }
  return track;
}

}  // namespace weerbaar::html
