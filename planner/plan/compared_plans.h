// SPDX-License-Identifier: EUPL-1.2
// Two plans set beside each other, with why the one became the other: all that a report of that
// needs, as plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/model.h"
#include "planner/plan/cause.h"
#include "planner/plan/replan.h"

namespace weerbaar {

// How the plan of a side came about.
enum class PlanMade {
  alone,    // from a profile, with no look at the other
  follows,  // from a profile, going on with the plan of the other side
  written,  // before: it is as it was written
};

struct ComparedSide {
  std::string file;
  PlanMade made = PlanMade::alone;
  PlanFacts facts;
  const Catalog* catalog = nullptr;  // null: the input cannot be read any more
  std::string doubt;                 // why the plan is not what comes of its own input; empty: none
  std::vector<std::string> repairs;  // the profile has no plan without these changes, in words
  std::string profile_sha256;
  std::string catalog_sha256;
};

// Why there are no causes.
enum class NoCauses {
  found,          // there are
  other_catalog,  // a written plan was made with another catalog than there is now
  broken_plan,    // a written plan breaks rules of its own input
  no_plan,        // one of the two has no plan as it stands
};

struct ComparedPlans {
  ComparedSide was;
  ComparedSide becomes;
  PlanComparison comparison;
  NoCauses no_causes = NoCauses::found;
  Causes causes;
  std::optional<Replan> replan;  // how the second could go on with the first
  std::string version;           // of the program
  std::string command;           // that makes it again where the two files are
};

}  // namespace weerbaar
