// SPDX-License-Identifier: EUPL-1.2
// Works out a written plan from nothing but the starts of its actions: what of it does not hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/pipeline.h"
#include "planner/plan/adopted_plan.h"
#include "planner/plan/outcome.h"
#include "planner/report/plan_differences.h"

namespace weerbaar {

struct PlanJudgement {
  std::vector<std::string> broken;  // rules, in sentences; none of the figures is looked at then
  PlanFileComparison figures;
  std::size_t actions = 0;
};

// `made_from`: the input that the plan is to be of.
PlanJudgement judge_plan(const SourceFile& plan, const KnownPlan& known, const Loaded& made_from,
                         const Provenance& provenance);

// A profile is TOML, which no bracket begins.
bool is_json(const SourceFile& file);

// Whether the profile in the plan is the one that it says it was made from, where it has one.
bool is_of_own_profile(const AdoptedPlan& adopted);
inline constexpr std::string_view not_of_own_profile =
    "dit plan is niet van het profiel dat erin staat: daaraan is iets veranderd";

// What a plan was made from, as far as it is in the plan and right; `doubt`: why the plan is not
// what comes of it, as somebody changed the file.
struct OwnInput {
  std::optional<Loaded> loaded;
  bool keeps_rules = true;
  std::optional<Diagnostic> doubt;
};
OwnInput own_input(const SourceFile& file, std::uint32_t file_index, const AdoptedPlan& adopted);

}  // namespace weerbaar
