// SPDX-License-Identifier: EUPL-1.2
// Makes the plan of one profile, the way every command that needs one does: read, check, plan,
// check again.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "planner/pipeline.h"
#include "planner/program/inputs.h"
#include "planner/program/progress.h"
#include "planner/program/shared_options.h"
#include "planner/report/no_plan.h"
#include "planner/report/report.h"

namespace weerbaar {

struct PlanRequest {
  const ProfileOptions& options;
  std::string again;  // the call that makes the result again
  // What else is asked of the input; an exit code when it is refused, which has been said then.
  std::function<std::optional<int>(Loaded&)> check = {};
  std::optional<int> proof_seconds;  // none: no proof is sought
  double share_of_work = 1;          // that making this plan is of all the command does
  // Told when there is no plan, nor a change after which there is one, before the findings are
  // said; an exit code other than exit_done is that of the whole. May be left out.
  std::function<int(const NoPlan&)> without_plan = {};
};

// There are errors, also others than that what must be in the plan cannot be.
bool is_beyond_planning(const InputOptions& input, const Loaded& loaded);

// `again`: the call that makes the result again.
Provenance provenance_of(const SourceFile& profile, const Inputs& inputs, std::string again);

// For reports: the folders are of whoever made it, and the same files are to give the same bytes.
Sources without_folders(Sources sources);

// Of a plan that breaks a rule, which is our bug; empty: it keeps them all.
std::string broken_plan_text(const PlanResult& result);

// Hands the plan to `use`. Gives the exit code of `use`, or of what went wrong before it, which has
// been said then. The line of progress is for what `use` still has to find out.
int with_plan(const PlanRequest& request,
              const std::function<int(const Outcome&, ProgressLine&)>& use);

}  // namespace weerbaar
