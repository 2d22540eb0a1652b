// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/party_rows.h"

#include <algorithm>

namespace weerbaar {

namespace {

// Everybody refuses it, and gets that.
bool is_shared(const PartiesResult& result, const Party::Wish& refused) {
  for (PartyIndex p = 0; p < result.parties.size(); ++p) {
    bool kept = false;
    for (WishIndex w = 0; w < result.wishes.size(); ++w) {
      const PartyWish& wish = result.wishes[w];
      kept = kept || (wish.party == p && !wish.wanted && wish.wish == refused &&
                      result.parties[p].fit.binds[w]);
    }
    if (!kept) return false;
  }
  return true;
}

// It, or a step below it, on which it rests.
bool needs_any_of(const Ladder& ladder, int step, const std::vector<ActionIndex>& actions) {
  for (int k = 1; k <= step; ++k)
    for (const std::vector<ActionIndex>& need : ladder.step(k).needs)
      for (const ActionIndex a : need)
        if (std::binary_search(actions.begin(), actions.end(), a)) return true;
  return false;
}

}  // namespace

bool PartyRow::is_core_for_all() const {
  return std::all_of(parties.begin(), parties.end(),
                     [&](const PartyCell& cell) { return cell.core == entries; });
}

bool PartyRow::all_core() const {
  return refused.empty() && is_core_for_all();
}

bool PartyRow::all_drop() const {
  return std::all_of(parties.begin(), parties.end(),
                     [&](const PartyCell& cell) { return cell.drop == entries; });
}

std::vector<PartyRow> party_rows(const Instance& instance, const PartiesResult& result) {
  std::vector<PartyRow> rows;
  std::vector<WishIndex> disputed;
  for (WishIndex w = 0; w < result.wishes.size(); ++w)
    if (!result.wishes[w].wanted && !is_shared(result, result.wishes[w].wish))
      disputed.push_back(w);
  for (BlockIndex b = 0; b < instance.blocks.size(); ++b) {
    const LocalBlock& block = instance.blocks[b];
    for (int k = 1; block.counts && k <= static_cast<int>(step_count); ++k) {
      PartyRow row{.block = b, .step = k, .parties = {}, .refused = {}};
      row.parties.resize(result.parties.size());
      for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
        const Step& step = instance.ladders[l].step(k);
        if (!can_come(step)) continue;
        for (const WishIndex w : disputed)
          if (needs_any_of(instance.ladders[l], k, result.wishes[w].actions)) row.refused.insert(w);
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
