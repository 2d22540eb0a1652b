// SPDX-License-Identifier: EUPL-1.2
// A plan that was written before (`--json`), read back: what of it a next plan can begin at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/diagnostics.h"
#include "planner/instance/known_plan.h"

namespace weerbaar {

// The number of the contract in docs/files.md.
inline constexpr int plan_schema = 2;

struct ReadPlan {
  Located<std::string> municipality;  // its name
  std::string code;                   // of the municipality; empty: it has none
  KnownPlan plan;                     // in the order of the file
  std::vector<SourceSpan> places;     // of the action of each start
};

// None when it is no plan, which is reported.
std::optional<ReadPlan> read_known_plan(const SourceFile& file, std::uint32_t file_index,
                                        Diagnostics& diagnostics);

// Reports what of it does not belong to this municipality.
void check_known_plan(const ReadPlan& read, const Profile& profile, const Instance& instance,
                      Diagnostics& diagnostics);

}  // namespace weerbaar
