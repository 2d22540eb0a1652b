// SPDX-License-Identifier: EUPL-1.2
// What would change the choice of a measure: of each of its actions that was left out, what would
// let it in; of each that was chosen, the best plan without it.
#pragma once

#include <cstdint>
#include <string>

#include "planner/plan/plan.h"
#include "planner/plan/what_if_result.h"
#include "planner/search/watcher.h"
#include "planner/variants/do_all.h"

namespace weerbaar {

// Whether the id is one that `advise` knows: of a measure, or of an action of this municipality.
bool can_be_asked(const Model& model, const std::string& id);

// For the actions of one measure, or one action, named by id; for the first few. What a watcher is
// told of the plans there will be in all is an estimate; `do_all` may call it from several threads.
Advice advise(const Model& model, const Instance& instance, const Plan& plan, const std::string& id,
              std::int64_t evaluations, const Watcher& watcher = {},
              const DoAll& do_all = one_by_one);

}  // namespace weerbaar
