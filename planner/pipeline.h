// The whole way from texts to a plan, readable as a table of contents.
#pragma once

#include <cstdint>
#include <optional>

#include "model/diagnostics.h"
#include "model/load.h"
#include "model/model.h"
#include "planner/plan/plan.h"
#include "planner/proof/prover.h"

namespace weerbaar {

struct Loaded {
  Sources sources;
  Document document;  // as written
  Model model;        // right if and only if the diagnostics are ok
  Diagnostics diagnostics;
  bool has_profile = false;
};

// Everything that is wrong or doubtful in the files, in one run. Without a profile only the
// catalog is checked.
Loaded load_and_check(const std::optional<SourceFile>& profile, const Sources& catalog_files);

struct PlanResult {
  Instance instance;
  std::optional<Plan> plan;  // none: the hard rules cannot hold together; reported
};

// Of a model that is right. `prover`: an exact method to have the last word, if there is one.
PlanResult make_plan(const Model& model, std::int64_t evaluations, Diagnostics& diagnostics,
                     const Prover& prover = {});

}  // namespace weerbaar
