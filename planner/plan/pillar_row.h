// SPDX-License-Identifier: EUPL-1.2
// The six pillars as every report shows them: where each stands, where the plan brings it, and how
// its urgency comes about.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/plan/outcome.h"

namespace weerbaar {

struct PillarRow {
  const PillarResult& result;
  PillarIndex pillar = 0;
  // In hundredths.
  int mark = 0;         // as the profile says it
  int mark_before = 0;  // the mean of its blocks, before the plan and after it
  int mark_after = 0;
  int target = 0;
  int national_mean = 0;  // of the scan of April 2026
  int priority = 0;
  int weight = 0;                   // weight_base less the priority
  int shortfall = 0;                // target less mark, never below 0
  std::int64_t urgency = 0;         // weight times shortfall
  std::int64_t urgency_in_all = 0;  // of the six together

  bool reaches_target() const { return mark_after >= target; }
  bool stands_at_target() const { return mark_before >= target; }  // before the plan
};

// The most urgent first; ties in the order of the pillars.
std::vector<PillarRow> pillar_rows(const Outcome& outcome);
PillarRow pillar_row(const Outcome& outcome, const PillarResult& result);

}  // namespace weerbaar
