// SPDX-License-Identifier: EUPL-1.2
// A plan with all that it was made from: everything a report may look at.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostics.h"
#include "planner/plan/earlier_file.h"
#include "planner/plan/plan.h"
#include "planner/plan/replan.h"

namespace weerbaar {

// Where a result comes from, so that opponents can make it again.
struct Provenance {
  std::string version;
  std::string profile_sha256;
  std::string catalog_sha256;  // of all its files
  std::string shipped_sha256;  // of those of them that come with the program
  std::string earlier_name;    // of the file with the earlier plan; empty: there is none
  std::string earlier_sha256;
  std::string
      workbook_name;  // of the workbook of which the filled in text was kept; empty: of none
  std::string workbook_sha256;         // of that text
  std::vector<std::string> own_files;  // of the catalog that did not come with the program: names
  std::string command;                 // that makes it again where these files are
};

struct Outcome {
  const Model& model;
  const Instance& instance;
  const Plan& plan;
  const Provenance& provenance;
  const Sources& sources;
  const std::vector<Diagnostic>& findings;
  // Not empty: the profile has no plan as it stands, and this is the one after these changes.
  const std::vector<std::string>& repairs;
  const Replan* replan = nullptr;             // when it goes on with an earlier plan
  const EarlierFile* earlier_file = nullptr;  // when that came from a file
};

const Measure& measure_of(const Outcome& outcome, ActionIndex action);
const Capacity* capacity_of(const Outcome& outcome, RoleIndex role);  // null: no line for the role

// The actions in the plan that this one waits for, by number.
std::vector<ActionIndex> waits_for(const Outcome& outcome, ActionIndex action);

// A measure that does not apply to this municipality, or to one of its entries.
struct NotHere {
  MeasureIndex measure = 0;
  bool of_entry = false;  // of one of its entries, not of all
  std::string title;      // with the name of the entry
  std::string why;        // plain Dutch, as the end of a sentence
};
std::vector<NotHere> not_here(const Outcome& outcome);

}  // namespace weerbaar
