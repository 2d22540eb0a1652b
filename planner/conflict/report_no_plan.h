// SPDX-License-Identifier: EUPL-1.2
// The finding when the hard rules cannot hold together: what clashes, where it was written, and
// what would mend it.
#pragma once

#include "model/diagnostics.h"
#include "planner/conflict/check_instance.h"
#include "planner/conflict/repair.h"

namespace weerbaar {

struct NoPlanReport {
  bool proven = false;           // that the rules clash; changes were tried then
  std::optional<Repair> repair;  // the first
};

// Reports `geen-plan`, once for each smallest set of rules that clash (a stated number of them);
// the last finding has the repairs that were tried. When no clash could be proven it says so. When
// an error was reported before, that has said it, and nothing is added.
NoPlanReport report_no_plan(const Model& model, const Instance& instance, Diagnostics& diagnostics,
                            const Watcher& watcher = {});

// Adds to its finding the changes after which its actions can be in a plan, if nothing else had to
// be there; tried by planning again.
void offer_repairs(const Model& model, const Instance& instance, Misfit& misfit);

}  // namespace weerbaar
