// SPDX-License-Identifier: EUPL-1.2
// Pillars, their blocks and steps, and what is not reached, for programs.
#include <fmt/format.h>

#include <algorithm>

#include "planner/instance/ladders.h"
#include "planner/plan/presumed.h"
#include "planner/report/json_parts.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string month_id(const Outcome& outcome, int month) {
  return iso(outcome.instance.start + month);
}

Json presumed(const Outcome& outcome, BlockIndex b) {
  Json json = Json::array();
  for (const Presumed& each : presumed_steps(outcome)) {
    const Ladder& ladder = outcome.instance.ladders[each.ladder];
    if (ladder.block != b) continue;
    json.push_back(fmt::format(
        "{}: {}", step_name(outcome, each.ladder, each.step),
        outcome.model.catalog.blocks[b].sentences[static_cast<std::size_t>(each.step - 1)]));
  }
  return json;
}

Json step(const Outcome& outcome, LadderIndex l, int k) {
  const Ladder& ladder = outcome.instance.ladders[l];
  const std::vector<StepReached>& all = outcome.plan.steps;
  const auto reached = std::find_if(all.begin(), all.end(), [&](const StepReached& each) {
    return each.ladder == l && each.step == k;
  });
  const bool is_reached = reached != all.end();
  return {{"trede", k},
          {"onderdeel", json_entry_id(outcome, ladder)},
          {"is_er_al", ladder.step(k).in_place},
          {"gereed", is_reached ? Json(month_id(outcome, reached->month)) : Json(nullptr)},
          {"haalbaar", ladder.step(k).reachable},
          {"per_maand", ladder.step(k).worth},
          {"aandeel_promille", is_reached ? reached->per_mille : 0},
          {"acties", is_reached ? json_ids(outcome, reached->actions) : Json::array()}};
}

// Every step that is not complete at the start, reached or not.
Json steps(const Outcome& outcome, BlockIndex b) {
  Json json = Json::array();
  const LocalBlock& block = outcome.instance.blocks[b];
  for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l)
    for (int k = 1; k <= static_cast<int>(step_count); ++k)
      if (!outcome.instance.ladders[l].step(k).complete) json.push_back(step(outcome, l, k));
  return json;
}

// Exactly those that have a ladder here.
Json blocks(const Outcome& outcome, PillarIndex pillar) {
  Json json = Json::array();
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar)) {
    const Block& block = outcome.model.catalog.blocks[b];
    json.push_back({{"id", block.id},
                    {"naam", block.name},
                    {"aandeel", block.share},
                    {"score", outcome.plan.blocks[b].before},
                    {"eindscore", outcome.plan.blocks[b].after},
                    {"aangenomen", presumed(outcome, b)},
                    {"treden", steps(outcome, b)}});
  }
  return json;
}

}  // namespace

Json json_ids(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  return list(actions,
              [&](ActionIndex action) { return Json(outcome.instance.actions[action].id); });
}

Json json_entry_id(const Outcome& outcome, const Ladder& ladder) {
  const Entry* entry = entry_of(outcome.model, ladder);
  return entry == nullptr ? Json(nullptr) : Json(entry->id);
}

Json json_pillar(const Outcome& outcome, const PillarResult& each) {
  const PillarState& state = outcome.model.profile.pillars[each.pillar];
  return {{"id", pillar_ids[each.pillar]},
          {"score", state.mark},
          {"prioriteit", state.priority},
          {"streefcijfer", state.target},
          {"gewicht", each.weight},
          {"tekort", each.shortfall},
          {"urgentie", each.urgency},
          {"beginscore", each.mark.before},
          {"eindscore", each.mark.after},
          {"landelijk", national_mean_mark[each.pillar]},
          {"onderbouwing", or_null(state.grounds)},
          {"bouwstenen", blocks(outcome, each.pillar)},
          {"acties", json_ids(outcome, each.actions)}};
}

Json json_shortages(const Outcome& outcome, const Obstacle& why) {
  return list(why.shortages, [&](const Shortage& each) {
    if (each.means == Shortage::Means::hours)
      return Json{{"soort", "uren"},
                  {"rol", outcome.model.catalog.roles[each.role].id},
                  {"alleen_regie", each.for_steering && outcome.instance.steering_apart},
                  {"maand", month_id(outcome, each.month)},
                  {"tot_en_met", month_id(outcome, each.last_month)},
                  {"uren", each.amount}};
    return Json{{"soort", each.means == Shortage::Means::structural ? "structureel" : "eenmalig"},
                {"jaar", each.year},
                {"euro", each.amount}};
  });
}

Json json_next_step(const Outcome& outcome, const NextStep& each) {
  const Reason reason = next_step_reason(outcome, each);
  return {
      {"bouwsteen", outcome.model.catalog.blocks[outcome.instance.ladders[each.ladder].block].id},
      {"onderdeel", json_entry_id(outcome, outcome.instance.ladders[each.ladder])},
      {"trede", each.step},
      {"code", reason.code},
      {"tekst", reason.text},
      {"tekort", json_shortages(outcome, each.why)},
      {"ontbreekt", json_ids(outcome, each.missing)}};
}

}  // namespace weerbaar
