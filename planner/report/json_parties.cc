// SPDX-License-Identifier: EUPL-1.2
// What parties want beside each other, for programs. The keys are those of docs/files.md.
#include "planner/instance/ladders.h"
#include "planner/plan/parties_result.h"
#include "planner/report/json_parts.h"
#include "planner/report/party_words.h"

namespace weerbaar {

namespace {

class PartiesJson {
 public:
  PartiesJson(const Outcome& outcome, const PartiesResult& result)
      : outcome_(outcome), result_(result) {}

  Json render() const {
    Json json;
    json["schema"] = 1;
    json["gemeente"] = outcome_.model.profile.municipality.name;
    json["herkomst"] = {{"versie", outcome_.provenance.version},
                        {"profiel_sha256", outcome_.provenance.profile_sha256},
                        {"catalogus_sha256", outcome_.provenance.catalog_sha256},
                        {"eigen_bestanden", outcome_.provenance.own_files},
                        {"opdracht", outcome_.provenance.command}};
    json["na_verandering"] = outcome_.repairs.empty() ? Json(nullptr) : Json(outcome_.repairs);
    json["weging"] = result_.by_seats ? "zetels" : "gelijk";
    json["partijen"] = Json::array();
    for (PartyIndex p = 0; p < result_.parties.size(); ++p)
      json["partijen"].push_back(party(p));
    json["gezamenlijk"] = {{"acties", starts(result_.common)},
                           {"treden", steps(steps_in(outcome_.instance, result_.common))},
                           {"botsingen", clashes(result_.fit)}};
    json["ruilen"] = {{"vanuit_gezamenlijk", exchanges(result_.from_common)},
                      {"vanuit_nu", exchanges(result_.from_present)}};
    json["vraag"] = result_.question ? question(*result_.question) : Json(nullptr);
    return json;
  }

 private:
  Json step(const LadderStep& each) const {
    const Ladder& ladder = outcome_.instance.ladders[each.ladder];
    return {{"bouwsteen", outcome_.model.catalog.blocks[ladder.block].id},
            {"onderdeel", json_entry_id(outcome_, ladder)},
            {"trede", each.step}};
  }
  Json steps(const std::vector<LadderStep>& these) const {
    return list(these, [&](const LadderStep& each) { return step(each); });
  }

  Json starts(const Starts& these) const {
    Json json = Json::array();
    for (ActionIndex a = 0; a < these.size(); ++a)
      if (contains(these, a))
        json.push_back({{"id", outcome_.instance.actions[a].id},
                        {"start", iso(outcome_.instance.start + these[a])}});
    return json;
  }

  static std::string_view word_for(StepView view) {
    switch (view) {
      case StepView::core:
        return "kern";
      case StepView::talking_point:
        return "bespreekpunt";
      case StepView::drop:
        return "afvaller";
    }
    return "";
  }

  Json party(PartyIndex p) const {
    const PartyPlan& plan = result_.parties[p];
    const Party& said = outcome_.model.profile.parties[p];
    Json json;
    json["naam"] = said.name;
    json["zetels"] = said.seats ? Json(*said.seats) : Json(nullptr);
    json["gewicht"] = plan.weight;
    json["rangorde"] = Json::array();
    for (const PillarIndex pillar : said.ranking)
      json["rangorde"].push_back(pillar_ids[pillar]);
    json["waarde_eigen"] = plan.value_of_own;
    json["waarde_zonder_wensen"] =
        plan.value_without_wishes ? Json(*plan.value_without_wishes) : Json(nullptr);
    json["waarde_gezamenlijk"] = plan.value_of_common;
    json["waarde_nu"] = plan.value_of_present;
    json["acties"] = starts(plan.own);
    json["treden"] = views(plan);
    json["wensen"] = Json::array();
    for (const PartyWish& wish : result_.wishes)
      if (wish.party == p) json["wensen"].push_back(wish_of(wish, plan));
    json["botsingen"] = clashes(plan.fit);
    return json;
  }

  Json views(const PartyPlan& plan) const {
    Json json = Json::array();
    for (LadderIndex l = 0; l < outcome_.instance.ladders.size(); ++l)
      for (int k = 1; k <= static_cast<int>(step_count); ++k) {
        const Ladder& ladder = outcome_.instance.ladders[l];
        if (!outcome_.instance.blocks[ladder.block].counts || !can_come(ladder.step(k))) continue;
        Json each = step({l, k});
        each["beeld"] = word_for(plan.views[l][static_cast<std::size_t>(k - 1)]);
        each["in_eigen"] = has_step(outcome_.instance, plan.own, {l, k});
        json.push_back(std::move(each));
      }
    return json;
  }

  Json wish_of(const PartyWish& wish, const PartyPlan& plan) const {
    return {{"wens", wish_id(wish.wish)},
            {"wil", wish.wanted},
            {"kan_hier", wish.state != PartyWish::State::not_here},
            {"in_eigen", is_met(outcome_.instance, wish, plan.own)},
            {"in_gezamenlijk", is_met(outcome_.instance, wish, result_.common)}};
  }

  static std::string wish_id(const Party::Wish& wish) {
    return wish.step ? wish.id + "/" + std::to_string(*wish.step) : wish.id;
  }

  Json clashes(const WishFit& fit) const {
    return list(fit.clashes, [&](const WishClash& clash) {
      return Json{{"wensen", list(clash.wishes,
                                  [&](WishIndex w) {
                                    const PartyWish& wish = result_.wishes[w];
                                    return Json{{"partij", party_name(outcome_, wish.party)},
                                                {"wens", wish_id(wish.wish)},
                                                {"wil", wish.wanted}};
                                  })},
                  {"tekst", clash_text(outcome_, result_, clash)}};
    });
  }

  Json exchanges(const std::vector<Exchange>& these) const {
    return list(these, [&](const Exchange& each) {
      Json json;
      json["tekst"] = exchange_text(outcome_, result_, each);
      json["loslaten"] = list(each.concessions, [&](const Concession& concession) {
        Json given = {{"partij", party_name(outcome_, concession.party)}};
        if (concession.wish)
          given["wens"] = wish_id(result_.wishes[*concession.wish].wish);
        else
          given["trede"] = step(concession.step);
        return given;
      });
      json["erbij"] = steps(each.in);
      json["eraf"] = steps(each.out);
      json["winst"] = each.gains;
      json["acties"] = starts(each.starts);
      return json;
    });
  }

  Json question(const PartyQuestion& asked) const {
    return {{"trede", wish_id(asked.asked)},
            {"treden", steps(asked.steps)},
            {"antwoorden", list(asked.answers, [&](const PartyAnswer& answer) {
               Json json;
               json["partij"] = party_name(outcome_, answer.party);
               json["in_eigen"] = answer.in_own;
               json["beeld"] = word_for(answer.view);
               json["zonder_wens"] = list(answer.held_back_by, [&](WishIndex w) {
                 return Json{{"wens", wish_id(result_.wishes[w].wish)},
                             {"wil", result_.wishes[w].wanted}};
               });
               json["met_rangorde_van"] = list(answer.as_ranked_by, [&](PartyIndex other) {
                 return Json(party_name(outcome_, other));
               });
               json["plaatsen_omhoog"] = answer.places_up ? Json(*answer.places_up) : Json(nullptr);
               json["geld"] = list(answer.openings, [&](const InputChange& change) {
                 return change_text(outcome_.model, outcome_.instance, change);
               });
               json["geld_samen"] = answer.together;
               json["tekst"] = answer_sentences(outcome_, result_, asked, answer);
               return json;
             })}};
  }

  const Outcome& outcome_;
  const PartiesResult& result_;
};

}  // namespace

std::string render_parties_json(const Outcome& outcome, const PartiesResult& result) {
  return json_text(PartiesJson(outcome, result).render());
}

}  // namespace weerbaar
