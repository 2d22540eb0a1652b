// SPDX-License-Identifier: EUPL-1.2
// What the file with the earlier plan says besides when its actions start: what people who know
// that plan look for in the one that goes on with it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/input_difference.h"
#include "model/model.h"
#include "planner/plan/plan_facts.h"

namespace weerbaar {

struct EarlierFile {
  std::vector<ActionFact> actions;              // by id
  std::map<std::string, std::int64_t> numbers;  // of them, by id
  std::vector<MarkFact> pillars;                // as that plan told them
  const Catalog* catalog = nullptr;             // null: it cannot be read any more
  // From its input to that of the plan. None: what it was made from cannot be read any more.
  std::optional<std::vector<InputDifference>> input;
};

// Its actions that this instance does not have; by id.
std::vector<const ActionFact*> vanished_actions(const EarlierFile& file, const Instance& instance);

}  // namespace weerbaar
