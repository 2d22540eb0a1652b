// SPDX-License-Identifier: EUPL-1.2
// The tables of two plans beside each other: what was, what becomes, and the difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/plan/compared_plans.h"
#include "planner/report/typed_table.h"

namespace weerbaar {

ReportTable pillar_comparison_table(const ComparedPlans& compared);
ReportTable block_comparison_table(const ComparedPlans& compared);
ReportTable step_comparison_table(const ComparedPlans& compared);
ReportTable action_comparison_table(const ComparedPlans& compared);
ReportTable money_comparison_table(const ComparedPlans& compared);

// The causes that did something, in the order in which they were applied.
ReportTable cause_table(const ComparedPlans& compared);

// Which plans these are, what changed in a few words, and what is to be known about it.
std::vector<std::string> comparison_sentences(const ComparedPlans& compared);
// Above the causes: where the plans are the same, nothing made them differ.
std::string_view cause_title(const ComparedPlans& compared);
// How the causes were found, or why there are none.
std::vector<std::string> cause_sentences(const ComparedPlans& compared);
// What is different in the input and did nothing.
std::vector<std::string> idle_cause_sentences(const ComparedPlans& compared);

}  // namespace weerbaar
