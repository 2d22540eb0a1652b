// SPDX-License-Identifier: EUPL-1.2
// A plan as the files that are asked for, all of them made before the first is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/program/earlier_workbook.h"
#include "planner/program/plan_files.h"
#include "planner/program/write_files.h"

namespace weerbaar {

// Where each kind of file goes, by its place in plan_files(); empty: nowhere.
using PlanPaths = std::vector<std::string>;

// Those of these kinds in a folder, as plan.EXTENSION; no kinds: all.
PlanPaths paths_in_folder(const std::string& folder, const std::vector<std::string>& kinds);

// In the workbook what people had typed in the one that was there. None, with what is to be said in
// `refusal`, when one cannot be made or not all that was typed has a place.
std::optional<std::vector<Output>> render_files(const Outcome& outcome, FileChoices choices,
                                                const PlanPaths& paths,
                                                const EarlierWorkbook& earlier,
                                                std::string& refusal);

// Nothing that lies there may be taken for the plan. What people typed in a workbook is theirs: it
// stays, and `said` tells what it is of.
std::vector<Output> render_without_plan(const NoPlan& found, const FileChoices& choices,
                                        const PlanPaths& paths, std::string& said);

}  // namespace weerbaar
