// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/party_rows.h"

#include <algorithm>

namespace weerbaar {

bool PartyRow::all_core() const {
  return std::all_of(parties.begin(), parties.end(),
                     [&](const PartyCell& cell) { return cell.core == entries; });
}

bool PartyRow::all_drop() const {
  return std::all_of(parties.begin(), parties.end(),
                     [&](const PartyCell& cell) { return cell.drop == entries; });
}

std::vector<PartyRow> party_rows(const Instance& instance, const PartiesResult& result) {
  std::vector<PartyRow> rows;
  for (BlockIndex b = 0; b < instance.blocks.size(); ++b) {
    const LocalBlock& block = instance.blocks[b];
    for (int k = 1; block.counts && k <= static_cast<int>(step_count); ++k) {
      PartyRow row{.block = b, .step = k, .parties = {}};
      row.parties.resize(result.parties.size());
      for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
        const Step& step = instance.ladders[l].step(k);
        if (!can_come(step)) continue;
        ++row.entries;
        row.worth += step.worth;
        row.in_common += has_step(instance, result.common, {l, k}) ? 1U : 0U;
        row.in_present += has_step(instance, result.present, {l, k}) ? 1U : 0U;
        for (PartyIndex p = 0; p < result.parties.size(); ++p) {
          const PartyPlan& plan = result.parties[p];
          PartyCell& cell = row.parties[p];
          cell.in_own += has_step(instance, plan.own, {l, k}) ? 1U : 0U;
          const StepView view = plan.views[l][static_cast<std::size_t>(k - 1)];
          ++(view == StepView::core   ? cell.core
             : view == StepView::drop ? cell.drop
                                      : cell.talking_point);
        }
      }
      if (row.entries > 0) rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace weerbaar
