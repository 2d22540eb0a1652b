// SPDX-License-Identifier: EUPL-1.2
// How much plans hang on each assumed figure, found by making many plans side by side.
#pragma once

#include <cstdint>
#include <optional>

#include "planner/plan/influence_study.h"
#include "planner/program/inputs.h"

namespace weerbaar {

// Studies every profile; `catalog` is that of the inputs and must outlive the study. None: it is
// done; else the exit code, and why has been said.
std::optional<int> study_assumptions(const Inputs& inputs, const InputOptions& input,
                                     const Catalog& catalog, std::int64_t evaluations,
                                     InfluenceStudy& study);

}  // namespace weerbaar
