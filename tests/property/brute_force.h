// SPDX-License-Identifier: EUPL-1.2
// The best plan by trying every start of every action, from the law alone. Only for a handful of
// actions and months.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/model.h"

namespace weerbaar::testing {

struct BestPlan {
  std::int64_t value = 0;
  std::int64_t cost = 0;
  std::vector<std::pair<int, std::string>> sequence;  // (start, action), by start, then rank
};

// None: no plan keeps all rules.
std::optional<BestPlan> best_plan(const Model& model);

// Some choice keeps every rule. With an open end, what has no date of its own (no fixed start, no
// deadline inside the horizon) may also be done after the horizon, where it asks nothing.
bool plan_exists(const Model& model, bool open_end = false);

// How many actions can be in a plan: what trying everything takes.
std::size_t action_count(const Model& model);

// Of a plan that keeps the rules.
std::int64_t value_by_law(const Model& model, const std::vector<std::pair<int, std::string>>& plan);

}  // namespace weerbaar::testing
