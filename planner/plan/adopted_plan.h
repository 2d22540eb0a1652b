// SPDX-License-Identifier: EUPL-1.2
// A plan that was written before (`--json`), as it is: what it says, and what it was made from, so
// that it can be set beside another and planned again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "model/diagnostics.h"
#include "planner/instance/known_plan.h"
#include "planner/plan/plan_facts.h"

namespace weerbaar {

struct AdoptedPlan {
  PlanFacts facts;  // without `finished`, which the file does not say
  KnownPlan plan;
  std::map<std::string, std::int64_t> numbers;  // of its actions, by id
  bool has_profile = false;                     // a file of an earlier version may leave it out
  SourceFile profile;
  Sources own_catalog;         // files of the municipality
  std::string shipped_sha256;  // of the catalog that came with the program; empty: not used
  std::string version;         // of the program that wrote it
  std::string profile_sha256;
  std::string catalog_sha256;  // of all its files
  bool after_repairs = false;  // the profile as it stands has no plan
};

// None when it is no plan, which is reported.
std::optional<AdoptedPlan> read_adopted_plan(const SourceFile& file, std::uint32_t file_index,
                                             Diagnostics& diagnostics);

}  // namespace weerbaar
