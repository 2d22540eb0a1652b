// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/what_if_data.h"

#include <algorithm>

#include "planner/instance/known_plan.h"
#include "planner/report/json_parts.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

Json files(const Outcome& outcome) {
  Json own = Json::array();
  for (std::size_t at = 1; at < outcome.sources.size(); ++at) {
    const SourceFile& file = outcome.sources[at];
    if (!file.shipped && !file.earlier_plan)
      own.push_back({{"naam", bare_name(file)}, {"tekst", file.text}});
  }
  return own;
}

const Status* status_of(const Profile& profile, MeasureIndex measure) {
  for (const Status& status : profile.statuses)
    if (status.measure == measure && !status.entry) return &status;
  return nullptr;
}

bool has_own_figures(const Profile& profile, MeasureIndex measure) {
  return std::any_of(profile.own_figures.begin(), profile.own_figures.end(),
                     [&](const OwnFigures& own) { return own.measure == measure && !own.entry; });
}

// What can still be chosen here, or was chosen in the profile: one measure, with the figures of one
// of its actions.
Json measures(const Outcome& outcome) {
  const Model& model = outcome.model;
  std::vector<const Action*> first(model.catalog.measures.size(), nullptr);
  for (const Action& action : outcome.instance.actions)
    if (first[action.measure] == nullptr && action.state != ActionState::absent &&
        action.state != ActionState::finished)
      first[action.measure] = &action;
  Json list = Json::array();
  for (MeasureIndex m = 0; m < first.size(); ++m) {
    if (first[m] == nullptr) continue;
    const Measure& measure = model.catalog.measures[m];
    Json steps = Json::array();
    for (const StepOf& step : measure.steps)
      steps.push_back({model.catalog.blocks[step.block].id, step.step, step.choice});
    const Status* status = status_of(model.profile, m);
    list.push_back({{"id", measure.id},
                    {"titel", measure.title},
                    {"treden", std::move(steps)},
                    {"status", status == nullptr ? "" : word_of(status_words, status->word)},
                    {"eigen", has_own_figures(model.profile, m)},
                    {"plicht", measure.duty},
                    {"per", measure.per.has_value()},
                    {"uren", first[m]->hours()},
                    {"eenmalig", first[m]->one_off},
                    {"structureel", first[m]->structural},
                    {"maanden", first[m]->duration},
                    {"trede", measure.steps.empty() ? 0 : measure.steps.front().step}});
    if (status != nullptr && !status->reason.empty()) list.back()["reden"] = status->reason;
  }
  return list;
}

Json blocks(const Outcome& outcome) {
  Json list = Json::array();
  for (BlockIndex b = 0; b < outcome.instance.blocks.size(); ++b) {
    if (!outcome.instance.blocks[b].counts) continue;
    const Block& block = outcome.model.catalog.blocks[b];
    list.push_back({{"id", block.id},
                    {"naam", block.name},
                    {"pijler", pillar_names[block.pillar]},
                    {"zinnen", block.sentences}});
  }
  return list;
}

Json parties(const Profile& profile) {
  const auto wishes = [](const std::vector<Party::Wish>& all) {
    return list(all, [](const Party::Wish& wish) {
      return Json{wish.id, wish.step ? Json(*wish.step) : Json(nullptr)};
    });
  };
  return list(profile.parties, [&](const Party& party) {
    Json ranking = Json::array();
    for (const PillarIndex pillar : party.ranking)
      ranking.push_back(pillar_ids[pillar]);
    return Json{{"naam", party.name},
                {"volgorde", std::move(ranking)},
                {"wil", wishes(party.wants)},
                {"wil_niet", wishes(party.rejects)}};
  });
}

}  // namespace

Json json_starts(const Outcome& outcome) {
  const Starts starts = starts_of(outcome.instance, outcome.plan);
  return list(known_plan(outcome.instance, starts).starts, [](const KnownPlan::Start& start) {
    return Json::array({start.action, iso(start.month)});
  });
}

std::string what_if_data(const Outcome& outcome) {
  const Provenance& origin = outcome.provenance;
  Json json;
  const bool has_profile = !outcome.sources.empty();
  json["naam"] = has_profile ? bare_name(outcome.sources.front()) : std::string();
  json["profiel"] = has_profile ? outcome.sources.front().text : std::string();
  json["eigen"] = files(outcome);
  json["herkomst"] = {{"versie", origin.version},
                      {"profiel_sha256", origin.profile_sha256},
                      {"catalogus_sha256", origin.catalog_sha256},
                      {"meegeleverd_sha256", origin.shipped_sha256},
                      {"opdracht", origin.command}};
  json["grens"] = outcome.plan.bound;
  json["marge_promille"] = keeping_margin;
  json["plan"] = json_starts(outcome);
  json["maatregelen"] = measures(outcome);
  json["bouwstenen"] = blocks(outcome);
  Json names = Json::object();
  for (PillarIndex p = 0; p < pillar_count; ++p)
    names[std::string(pillar_ids[p])] = pillar_names[p];
  json["pijlers"] = std::move(names);
  json["partijen"] = parties(outcome.model.profile);
  return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

}  // namespace weerbaar
