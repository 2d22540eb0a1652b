// SPDX-License-Identifier: EUPL-1.2
// The whole way from texts to a plan, readable as a table of contents.
#pragma once

#include <optional>

#include "model/diagnostics.h"
#include "model/load.h"
#include "model/model.h"
#include "planner/instance/known_plan.h"
#include "planner/plan/plan.h"
#include "planner/plan/replan.h"
#include "planner/proof/prover.h"
#include "planner/search/effort.h"
#include "planner/search/watcher.h"

namespace weerbaar {

struct Loaded {
  Sources sources;
  Document document;  // as written
  Model model;        // right if and only if the diagnostics are ok
  Diagnostics diagnostics;
};

// Everything that is wrong or doubtful in the files, in one run. Without a profile only the
// catalog is checked.
Loaded load_and_check(const std::optional<SourceFile>& profile, const Sources& catalog_files);

// The files of a catalog, read once for many profiles; what is wrong in them is told with each.
struct LoadedCatalog {
  Sources files;
  Document document;
  Diagnostics diagnostics;
};
LoadedCatalog load_for_profiles(Sources catalog_files);
Loaded load_and_check(const SourceFile& profile, const LoadedCatalog& catalog);

// An earlier plan of the municipality, for a next one to begin at; none when it cannot be read.
// What is wrong with it comes among the findings of what was loaded.
std::optional<KnownPlan> load_earlier_plan(const SourceFile& file, Loaded& loaded);

// Nothing is wrong but that what must be in the plan cannot be: `make_plan` can say what would mend
// it.
bool only_clashes(const std::vector<Diagnostic>& findings);

struct PlanResult {
  Model model;  // that of the plan
  Instance instance;
  std::optional<Plan> plan;  // none: the hard rules cannot hold together; reported
  // Not empty: as it stands the profile has no plan, which is reported, and the model, the instance
  // and the plan are those after these changes, in words.
  std::vector<std::string> repairs;
  bool clash_is_proven = false;  // changes were tried then
  std::optional<Replan> replan;  // when it goes on with an earlier plan
};

// What a plan may begin at and who looks on; all may be left out.
struct PlanningAids {
  const KnownPlan* known = nullptr;  // the search begins at what can be kept of it
  // How far the plan may go from the known one; none: the best plan, whatever it changes.
  std::optional<Freedom> freedom;
  Watcher watcher;  // is told how far the search is, and may stop it
  Prover prover;    // an exact method to have the last word
};

// Of a model in which nothing is wrong but that what must be there may not fit together.
PlanResult make_plan(const Model& model, const Effort& effort, Diagnostics& diagnostics,
                     const PlanningAids& aids = {});

// A plan that is known, explained as if it had been made here; `bound`: no plan is worth more. No
// plan when it keeps not every rule of the model.
PlanResult explain_known(const Model& model, const KnownPlan& known, std::int64_t bound);

// Reports what `make_plan` would when there is no plan, without making the best one. `effort`: at
// most, and only where a short search does not settle it.
void check_plan_exists(const Model& model, const Effort& effort, Diagnostics& diagnostics,
                       const Watcher& watcher = {});

}  // namespace weerbaar
