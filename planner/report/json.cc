// The plan and the findings for programs. The keys are the contract of docs/files.md: they are
// only ever added to. The one door to nlohmann's JSON.
#include <nlohmann/json.hpp>

#include "planner/plan/decisions.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

using Json = nlohmann::ordered_json;  // keys stay in the order of writing

// A text that is not UTF-8 comes out with the replacement character, not as a broken file.
std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json gap_percent(const Plan& plan) {
  const auto tenths = gap_in_tenths(plan.value, plan.bound);
  if (!tenths) return nullptr;
  return static_cast<double>(*tenths) / 10;
}

class JsonReport {
 public:
  explicit JsonReport(const Outcome& outcome) : outcome_(outcome) {}

  Json render() const {
    const Plan& plan = outcome_.plan;
    Json json;
    json["schema"] = 1;
    json["gemeente"] = municipality();
    json["planning"] = planning();
    json["herkomst"] = {{"versie", outcome_.provenance.version},
                        {"catalogus", outcome_.model.catalog.id},
                        {"catalogus_versie", outcome_.model.catalog.version},
                        {"profiel_sha256", outcome_.provenance.profile_sha256},
                        {"catalogus_sha256", outcome_.provenance.catalog_sha256}};
    json["doel"] = {{"waarde", plan.value},
                    {"bovengrens", plan.bound},
                    {"kloof_procent", gap_percent(plan)},
                    {"bewezen_optimaal", plan.proven_optimal},
                    {"kosten", plan.total_cost},
                    {"zoekstappen", plan.evaluations}};
    json["pijlers"] = list(plan.pillars, [&](const PillarResult& each) { return pillar(each); });
    json["acties"] = list(plan.chosen, [&](const Planned& each) { return action(each); });
    json["niet_gekozen"] = list(plan.left_out, [&](const LeftOut& each) { return left_out(each); });
    for (const Absent& each : outcome_.instance.absent)
      json["niet_gekozen"].push_back(
          {{"maatregel", outcome_.model.catalog.measures[each.measure].id},
           {"titel", outcome_.model.catalog.measures[each.measure].title},
           {"code", "niet-van-toepassing"},
           {"tekst", each.why},
           {"nodig", Json::object()}});
    json["besluiten"] =
        list(meetings_of(outcome_), [&](const Meeting& each) { return meeting(each); });
    json["ketenpartners"] = agreements();
    json["begroting"] = budget();
    json["capaciteit"] = list(plan.roles, [&](const RoleUse& each) {
      Json use;  // key by key: there are many
      use["rol"] = outcome_.model.catalog.roles[each.role].id;
      use["maand"] = month(each.month);
      use["beschikbaar"] = each.available ? Json(*each.available) : Json(nullptr);
      use["gebruikt"] = each.used;
      return use;
    });
    json["meldingen"] = list(outcome_.findings, [&](const Diagnostic& each) {
      return Json{{"code", name_of(each.code)},
                  {"ernst", name_of(each.severity)},
                  {"tekst", each.message},
                  {"plaats", place_of(outcome_.sources, each.span)}};
    });
    return json;
  }

 private:
  template <class Items, class Make>
  static Json list(const Items& items, Make make) {
    Json json = Json::array();
    for (const auto& item : items)
      json.push_back(make(item));
    return json;
  }

  std::string month(int month) const { return iso(outcome_.instance.start + month); }
  const std::string& id(ActionIndex action) const { return outcome_.instance.actions[action].id; }

  Json ids(const std::vector<ActionIndex>& actions) const {
    return list(actions, [&](ActionIndex action) { return Json(id(action)); });
  }

  Json municipality() const {
    const Municipality& each = outcome_.model.profile.municipality;
    return {{"naam", each.name},
            {"code", or_null(each.code)},
            {"inwoners", each.inhabitants},
            {"kernen", each.settlements ? Json(*each.settlements) : Json(nullptr)},
            {"veiligheidsregio", or_null(each.safety_region)},
            {"kenmerken", each.labels}};
  }

  Json planning() const {
    const Planning& each = outcome_.model.profile.planning;
    return {{"start", iso(each.start_date)},
            {"einde", iso(each.end_date)},
            {"maanden", each.months},
            {"overhevelen", each.carry_over}};
  }

  Json pillar(const PillarResult& each) const {
    const PillarState& state = outcome_.model.profile.pillars[each.pillar];
    return {{"id", pillar_ids[each.pillar]},
            {"score", state.mark},
            {"prioriteit", state.priority},
            {"streefcijfer", state.target},
            {"gewicht", outcome_.instance.weight[each.pillar]},
            {"tekort", outcome_.instance.shortfall[each.pillar]},
            {"urgentie", each.urgency},
            {"eindscore", state.mark + each.gained},
            {"landelijk", national_mean_mark[each.pillar]},
            {"onderbouwing", or_null(state.grounds)},
            {"acties", ids(each.actions)},
            {"ook", ids(each.also)}};
  }

  Json action(const Planned& planned) const {
    const Action& each = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    const Capacity* capacity = capacity_of(outcome_, each.owner);
    Json effect = Json::object();
    for (PillarIndex p = 0; p < pillar_count; ++p)
      if (each.effect[p] > 0) effect[std::string(pillar_ids[p])] = each.effect[p];
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
    json["hoofdpijler"] = pillar_ids[planned.main_pillar];
    json["effect"] = effect;
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
    json["duur_maanden"] = each.duration;
    json["uren"] = each.hours;
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
    json["winst"] = planned.gain;
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
                         {"effect", word_for(measure.effect_basis)}};
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

  Json meeting(const Meeting& each) const {
    return {{"door", each.moment.by_council() ? "raad" : "college"},
            {"maand", iso(each.moment.when)},
            {"tekst", decision_text(each.moment)},
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
    for (const GainTerm& term : planned.terms)
      add(gain_reason(outcome_, term));
    for (const ActionIndex next : planned.enables)
      add({"maakt-mogelijk", "Is nodig voor " + action_name(outcome_, next) + "."});
    add(waiting_reason(outcome_, planned));
    return json;
  }

  Json left_out(const LeftOut& each) const {
    const Reason reason = left_out_reason(outcome_, each);
    Json needed = Json::object();
    if (each.cause == LeftOutCause::role)
      needed = {
          {"soort", "uren"},
          {"rol", outcome_.model.catalog.roles[outcome_.instance.actions[each.action].owner].id},
          {"maand", month(each.month.value_or(0))},
          {"uren", each.needed}};
    if (each.year)
      needed = {
          {"soort", each.cause == LeftOutCause::structural_money ? "structureel" : "eenmalig"},
          {"jaar", *each.year},
          {"euro", each.needed}};
    const Action& action = outcome_.instance.actions[each.action];
    return {{"maatregel", id(each.action)},
            {"titel", action.title},
            {"code", reason.code},
            {"tekst", reason.text},
            {"nodig", needed},
            {"eenmalig", action.one_off},
            {"structureel", action.structural},
            {"uren", action.hours}};
  }

  static Json money(std::int64_t available, std::int64_t used) {
    return {{"beschikbaar", available}, {"gebruikt", used}};
  }

  // A year as a whole, and apart for each purpose.
  Json budget() const {
    Json years = Json::array();
    for (const int year : outcome_.instance.years) {
      MoneyUse sum;
      Json labels = Json::array();
      for (const MoneyUse& use : outcome_.plan.money) {
        if (use.year != year) continue;
        sum.one_off_available += use.one_off_available;
        sum.one_off_used += use.one_off_used;
        sum.structural_available += use.structural_available;
        sum.structural_used += use.structural_used;
        labels.push_back({{"oormerk", or_null(outcome_.instance.labels[use.label])},
                          {"eenmalig", money(use.one_off_available, use.one_off_used)},
                          {"structureel", money(use.structural_available, use.structural_used)}});
      }
      years.push_back({{"jaar", year},
                       {"eenmalig", money(sum.one_off_available, sum.one_off_used)},
                       {"structureel", money(sum.structural_available, sum.structural_used)},
                       {"per_oormerk", labels}});
    }
    return years;
  }

  const Outcome& outcome_;
};

}  // namespace

std::string render_json(const Outcome& outcome) {
  return dump(JsonReport(outcome).render(), 2);
}

std::string render_findings_json(const std::vector<Diagnostic>& findings, const Sources& sources) {
  std::string text;
  for (const Diagnostic& finding : findings) {
    Json json = {{"schema", 1},
                 {"code", name_of(finding.code)},
                 {"ernst", name_of(finding.severity)},
                 {"tekst", finding.message},
                 {"plaats", place_of(sources, finding.span)},
                 {"regel", finding.span.line},
                 {"kolom", finding.span.column},
                 {"hulp", finding.help}};
    json["ook"] = Json::array();
    for (const Label& label : finding.labels)
      json["ook"].push_back({{"plaats", place_of(sources, label.span)}, {"tekst", label.text}});
    if (!finding.repairs.empty()) json["reparaties"] = finding.repairs;
    text += dump(json, -1);
  }
  return text;
}

}  // namespace weerbaar
