// SPDX-License-Identifier: EUPL-1.2
// The plan for programs. The keys are the contract of docs/files.md: from schema 2 on they are only
// ever added to.
#include <fmt/format.h>

#include "planner/instance/ladders.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/json_parts.h"
#include "planner/report/no_plan.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

Json findings_of(const std::vector<Diagnostic>& findings, const Sources& sources) {
  return list(findings, [&](const Diagnostic& each) {
    return Json{{"code", name_of(each.code)},
                {"ernst", name_of(each.severity)},
                {"tekst", each.message},
                {"plaats", place_of(sources, each.span)}};
  });
}

Json gap_percent(const Plan& plan) {
  const auto tenths = gap_in_tenths(plan.value, plan.bound);
  if (!tenths) return nullptr;
  return static_cast<double>(*tenths) / 10;
}

Json origin_of(const Model& model, const Provenance& origin) {
  return {{"versie", origin.version},
          {"catalogus", model.catalog.id},
          {"catalogus_versie", model.catalog.version},
          {"profiel_sha256", origin.profile_sha256},
          {"catalogus_sha256", origin.catalog_sha256},
          {"werkboek_sha256", or_null(origin.workbook_sha256)},
          {"eigen_bestanden", origin.own_files},
          {"opdracht", origin.command}};
}

class JsonReport {
 public:
  explicit JsonReport(const Outcome& outcome) : outcome_(outcome) {}

  Json render() const {
    const Plan& plan = outcome_.plan;
    Json json;
    json["schema"] = 2;
    json["invoer"] = input();
    json["gemeente"] = municipality();
    json["planning"] = planning();
    json["herkomst"] = origin_of(outcome_.model, outcome_.provenance);
    json["doel"] = {{"waarde", plan.value},
                    {"bovengrens", plan.bound},
                    {"kloof_procent", gap_percent(plan)},
                    {"bewezen_optimaal", plan.proven_optimal},
                    {"kosten", plan.total_cost},
                    {"zoekstappen", plan.evaluations}};
    // Not null: the profile has no plan as it stands, and this is the one after these changes.
    json["na_verandering"] = outcome_.repairs.empty() ? Json(nullptr) : Json(outcome_.repairs);
    json["vanaf"] = json_replan(outcome_);
    json["vraagt"] = asked();
    json["pijlers"] =
        list(plan.pillars, [&](const PillarResult& each) { return json_pillar(outcome_, each); });
    json["acties"] = list(plan.chosen, [&](const Planned& each) { return action(each); });
    json["niet_gekozen"] = list(plan.left_out, [&](const LeftOut& each) { return left_out(each); });
    json["niet_gehaald"] =
        list(plan.next, [&](const NextStep& each) { return json_next_step(outcome_, each); });
    for (const NotHere& each : not_here(outcome_))
      json["niet_gekozen"].push_back(
          {{"maatregel", outcome_.model.catalog.measures[each.measure].id},
           {"titel", each.title},
           {"code", "niet-van-toepassing"},
           {"tekst", each.why},
           {"nodig", Json::object()}});
    json["besluiten"] =
        list(meetings_of(outcome_), [&](const Meeting& each) { return meeting(each); });
    if (const std::vector<ActionIndex> running = running_actions(outcome_); !running.empty())
      json["besluiten"].push_back(decided(running));
    json["ketenpartners"] = agreements();
    json["begroting"] = budget();
    json["capaciteit"] = list(plan.roles, [&](const RoleUse& each) {
      Json use;  // key by key: there are many
      use["rol"] = outcome_.model.catalog.roles[each.role].id;
      use["alleen_regie"] = each.steering_apart;
      use["maand"] = month(each.month);
      use["beschikbaar"] = each.available ? Json(*each.available) : Json(nullptr);
      use["gebruikt"] = each.used;
      return use;
    });
    json["meldingen"] = findings_of(outcome_.findings, outcome_.sources);
    return json;
  }

 private:
  std::string month(int month) const { return iso(outcome_.instance.start + month); }
  const std::string& id(ActionIndex action) const { return outcome_.instance.actions[action].id; }
  Json ids(const std::vector<ActionIndex>& actions) const { return json_ids(outcome_, actions); }

  // What the plan can be made again from. Names go without their folders, so that the bytes are the
  // same wherever it was made; of the catalog that comes with the program the hash is enough.
  Json input() const {
    const Sources& sources = outcome_.sources;
    Json own = Json::array();
    bool shipped = false;
    for (std::size_t at = 1; at < sources.size(); ++at)
      if (sources[at].earlier_plan)
        continue;
      else if (sources[at].shipped)
        shipped = true;
      else
        own.push_back({{"naam", bare_name(sources[at])}, {"tekst", sources[at].text}});
    return {
        {"profiel_naam", sources.empty() ? std::string() : bare_name(sources.front())},
        {"profiel", sources.empty() ? std::string() : sources.front().text},
        {"eigen", std::move(own)},
        {"meegeleverd_sha256", shipped ? Json(outcome_.provenance.shipped_sha256) : Json(nullptr)}};
  }

  Json municipality() const {
    const Municipality& each = outcome_.model.profile.municipality;
    return {
        {"naam", each.name},
        {"code", or_null(each.code)},
        {"inwoners", each.inhabitants},
        {"kernen", each.settlements ? Json(*each.settlements) : Json(nullptr)},
        {"veiligheidsregio", or_null(each.safety_region)},
        {"kenmerken", each.labels},
        {"uurtarief", outcome_.model.profile.hourly_rate ? Json(*outcome_.model.profile.hourly_rate)
                                                         : Json(nullptr)},
        {"versie",
         outcome_.model.profile.edition ? Json(*outcome_.model.profile.edition) : Json(nullptr)},
        {"versie_datum", outcome_.model.profile.edition_date
                             ? Json(iso(*outcome_.model.profile.edition_date))
                             : Json(nullptr)}};
  }

  Json planning() const {
    const Planning& each = outcome_.model.profile.planning;
    return {{"start", iso(each.start_date)},
            {"einde", iso(each.end_date)},
            {"maanden", each.months},
            {"overhevelen", each.carry_over}};
  }

  // The steps that an action is part of: those of its entry, or of every entry.
  Json steps_of(const Action& action, const Measure& measure) const {
    Json json = Json::array();
    for (const StepOf& step : measure.steps) {
      const LocalBlock& block = outcome_.instance.blocks[step.block];
      for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
        const Ladder& ladder = outcome_.instance.ladders[l];
        if (!action.entry || ladder.entry == action.entry)
          json.push_back({{"bouwsteen", outcome_.model.catalog.blocks[step.block].id},
                          {"trede", step.step},
                          {"onderdeel", json_entry_id(outcome_, ladder)}});
      }
    }
    return json;
  }

  Json action(const Planned& planned) const {
    const Action& each = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    const Capacity* capacity = capacity_of(outcome_, each.owner);
    Json json;
    json["id"] = each.id;
    json["nummer"] = planned.number;
    json["maatregel"] = measure.id;
    json["titel"] = each.title;
    json["stand"] = word_for(each.state);
    json["reden"] = or_null(each.reason);
    json["plicht"] = measure.duty;
    json["wat"] = measure.what;
    json["klaar_als"] = measure.done_when;
    json["hoofdpijler"] = pillar_ids[each.pillar];
    json["treden"] = steps_of(each, measure);
    json["eigenaar"] = {{"rol", outcome_.model.catalog.roles[each.owner].id},
                        {"rolnaam", outcome_.model.catalog.roles[each.owner].name},
                        {"naam", or_null(capacity == nullptr ? "" : capacity->holder)},
                        {"afdeling", or_null(capacity == nullptr ? "" : capacity->department)}};
    json["bestuurlijk"] = measure.political_owner;
    json["betrokken"] = list(measure.partners, [&](std::size_t partner) {
      return Json(outcome_.model.catalog.partners[partner].name);
    });
    json["start"] = month(planned.start);
    json["gereed"] = month(planned.finish);
    json["deadline"] = measure.deadline ? Json(iso(measure.deadline->date)) : Json(nullptr);
    json["deadline_grond"] = measure.deadline ? or_null(measure.deadline->ground) : Json(nullptr);
    json["niet_voor"] = measure.not_before ? Json(iso(measure.not_before->date)) : Json(nullptr);
    json["niet_voor_grond"] =
        measure.not_before ? or_null(measure.not_before->ground) : Json(nullptr);
    json["duur_maanden"] = length_of(planned);
    json["duur_reden"] = or_null(stretch_text(outcome_, planned));
    json["uren"] = each.hours();
    json["inzet"] = Json::array();
    for (std::size_t at = 1; at < each.work.size(); ++at)
      json["inzet"].push_back({{"rol", outcome_.model.catalog.roles[each.work[at].role].id},
                               {"uren", each.work[at].hours}});
    json["beheer_uren"] = each.upkeep_hours;
    json["eenmalig"] = each.one_off;
    json["structureel"] = each.structural;
    json["looptijd"] = demand(horizon_demand_of(outcome_.instance, planned));
    json["herhalingen"] = list(planned.runs, [&](int run) { return Json(month(run)); });
    json["oormerk"] = or_null(measure.label);
    json["dekking"] = cover_text(outcome_, planned.action);
    json["taakveld"] = measure.task_field;
    json["fase"] = measure.phases;
    json["soort"] = measure.type;
    json["vereist"] = ids(waits_for(outcome_, planned.action));
    json["maakt_mogelijk"] = ids(planned.enables);
    json["beslismoment"] = decision_text(decision_moment(outcome_, planned));
    json["waarom"] = reasons(planned);
    json["verlies_zonder"] = planned.loss;
    json["bron"] = list(measure.citations, [&](const Citation& citation) {
      const Source& source = outcome_.model.catalog.sources[citation.source];
      return Json{{"document", source.id},
                  {"titel", source.title},
                  {"adres", or_null(source.address)},
                  {"plaats", citation.place},
                  {"bewijs", word_for(citation.evidence)}};
    });
    json["schatting"] = {{"kosten", word_for(measure.cost_basis)},
                         {"uren", word_for(measure.hours_basis)},
                         {"duur", word_for(duration_basis_of(outcome_, planned.action))}};
    return json;
  }

  // Over the whole horizon, and per calendar year.
  Json demand(const HorizonDemand& demand) const {
    Json years = Json::array();
    for (std::size_t y = 0; y < outcome_.instance.years.size(); ++y)
      years.push_back({{"jaar", outcome_.instance.years[y]},
                       {"eenmalig", demand.one_off[y]},
                       {"structureel", demand.structural[y]},
                       {"uren", demand.hours[y]}});
    return {{"kosten", demand.cost()}, {"uren", demand.work()}, {"per_jaar", std::move(years)}};
  }

  // The sum that the decisions, the pillars and the roles have too.
  Json asked() const {
    const Demand all = demand_of(outcome_);
    return {{"maatregelen", measure_count(outcome_)},
            {"eenmalig", all.one_off},
            {"structureel", all.structural},
            {"uren", all.hours},
            {"herhalingen", {{"eenmalig", all.repeats_one_off}, {"uren", all.repeats_hours}}},
            {"uitgegeven", all.structural_spent},
            {"beheer_uren", all.upkeep_hours},
            {"regie_uren", all.steering_hours},
            {"buiten_looptijd", {{"eenmalig", all.outside_one_off}, {"uren", all.outside_hours}}},
            {"in_looptijd", {{"kosten", all.euros()}, {"uren", all.work()}}}};
  }

  // What runs already is decided; with it the decisions add up to what the plan asks.
  Json decided(const std::vector<ActionIndex>& actions) const {
    const Demand sum = demand_of(outcome_, actions);
    return {{"door", "al besloten"},         {"maand", nullptr},
            {"tekst", "loopt al"},           {"eenmalig", sum.one_off},
            {"structureel", sum.structural}, {"uren", sum.hours},
            {"acties", ids(actions)}};
  }

  Json meeting(const Meeting& each) const {
    const Demand sum = demand_of(outcome_, each.actions);
    return {{"door", each.moment.by_council() ? "raad" : "college"},
            {"maand", iso(each.moment.when)},
            {"tekst", decision_text(each.moment)},
            {"eenmalig", sum.one_off},
            {"structureel", sum.structural},
            {"uren", sum.hours},
            {"acties", ids(each.actions)}};
  }

  Json agreements() const {
    return list(outcome_.model.profile.entries_of(EntryKind::chain_partner), [](const Entry& each) {
      return Json{{"id", each.id},
                  {"naam", each.name},
                  {"voorziening", or_null(each.service)},
                  {"niveau", or_null(each.tier)},
                  {"afspraak", or_null(each.agreement)}};
    });
  }

  Json reasons(const Planned& planned) const {
    Json json = Json::array();
    const auto add = [&](const Reason& reason) {
      json.push_back({{"code", reason.code}, {"tekst", reason.text}});
    };
    for (const Reason& reason : step_reasons(outcome_, planned.action))
      add(reason);
    for (const ActionIndex next : planned.enables)
      add({"maakt-mogelijk", "Is nodig voor " + action_name(outcome_, next) + "."});
    add(waiting_reason(outcome_, planned));
    return json;
  }

  Json left_out(const LeftOut& each) const {
    const Reason reason = left_out_reason(outcome_, each);
    // The first that lacks; "tekort" has all.
    const Json all = json_shortages(outcome_, each.why);
    const Json needed = all.empty() ? Json::object() : all.front();
    const Action& action = outcome_.instance.actions[each.action];
    return {{"maatregel", id(each.action)},
            {"titel", action.title},
            {"code", reason.code},
            {"tekst", reason.text},
            {"nodig", needed},
            {"tekort", all},
            {"eenmalig", action.one_off},
            {"structureel", action.structural},
            {"uren", action.hours()}};
  }

  // A line of money in a year each.
  Json budget() const {
    return list(outcome_.plan.money, [&](const MoneyUse& use) {
      return Json{
          {"jaar", use.year},
          {"oormerk", or_null(outcome_.instance.labels[use.label])},
          {"eenmalig", {{"beschikbaar", use.one_off_available}, {"gebruikt", use.one_off_used}}},
          {"structureel",
           {{"beschikbaar", use.structural_available},
            {"vastgelegd", use.structural_committed},
            {"uitgegeven", use.structural_spent}}}};
    });
  }

  const Outcome& outcome_;
};

}  // namespace

std::string render_json(const Outcome& outcome) {
  return json_text(JsonReport(outcome).render());
}

std::string render_json(const NoPlan& found) {
  const Municipality& municipality = found.model.profile.municipality;
  return json_text(
      {{"schema", 2},
       {"geen_plan", clash_sentences(found)},
       {"gemeente", {{"naam", municipality.name}, {"code", or_null(municipality.code)}}},
       {"herkomst", origin_of(found.model, found.provenance)},
       {"meldingen", findings_of(found.findings, found.sources)}});
}

}  // namespace weerbaar
