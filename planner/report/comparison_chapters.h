// SPDX-License-Identifier: EUPL-1.2
// Two plans beside each other as chapters, in the order in which people read them.
#pragma once

#include <vector>

#include "planner/plan/compared_plans.h"
#include "planner/report/chapters.h"

namespace weerbaar {

// "Was-wordt: Proefdorp"
std::string comparison_title(const ComparedPlans& compared);

// What comes of it, why, and what it costs to change less.
std::vector<Chapter> comparison_chapters(const ComparedPlans& compared);

// "Was: profiel dc896f95c4d2, catalogus 7f9a51cc51a4."
std::vector<std::string> comparison_origin(const ComparedPlans& compared);

}  // namespace weerbaar
