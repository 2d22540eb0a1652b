// SPDX-License-Identifier: EUPL-1.2
// A watcher that looks on at one search is told of the plans before it and after it.
#pragma once

#include "planner/search/watcher.h"

namespace weerbaar {

// For the search that makes one of many plans. The result lives no longer than `watcher`.
inline Watcher among_plans(const Watcher& watcher, std::size_t plans_done,
                           std::size_t plans_in_all) {
  if (!watcher) return {};
  return [&watcher, plans_done, plans_in_all](Progress progress) {
    progress.plans_done += plans_done;
    progress.plans_in_all = plans_in_all;
    return watcher(progress);
  };
}

}  // namespace weerbaar
