// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/pillar_row.h"

namespace weerbaar {

PillarRow pillar_row(const Outcome& outcome, const PillarResult& result) {
  const PillarIndex p = result.pillar;
  const PillarState& state = outcome.model.profile.pillars[p];
  std::int64_t urgency_in_all = 0;
  for (const PillarResult& each : outcome.plan.pillars)
    urgency_in_all += each.urgency;
  return {.result = result,
          .pillar = p,
          .mark = state.mark,
          .mark_before = result.mark.before,
          .mark_after = result.mark.after,
          .target = state.target,
          .national_mean = national_mean_mark[p],
          .priority = state.priority,
          .weight = result.weight,
          .shortfall = result.shortfall,
          .urgency = result.urgency,
          .urgency_in_all = urgency_in_all};
}

std::vector<PillarRow> pillar_rows(const Outcome& outcome) {
  std::vector<PillarRow> rows;
  for (const PillarResult& result : outcome.plan.pillars)
    rows.push_back(pillar_row(outcome, result));
  return rows;
}

}  // namespace weerbaar
