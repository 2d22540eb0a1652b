// The best plan by trying every start of every action: an oracle that shares no code with the
// search. Only for a handful of actions and months.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar::testing {

struct BestPlan {
  std::int64_t value = 0;
  std::int64_t cost = 0;
  std::vector<std::pair<int, ActionIndex>> sequence;  // (start, action), sorted
};

// None: no plan keeps all rules.
std::optional<BestPlan> best_plan(const Instance& instance);

// Some choice keeps every rule. With an open end, what has no date of its own may also be done
// after the horizon.
bool plan_exists(const Instance& instance, bool open_end = false);

}  // namespace weerbaar::testing
