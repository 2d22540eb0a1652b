// SPDX-License-Identifier: EUPL-1.2
#include "planner/live/session.h"

#include <utility>

#include "catalog/catalog.h"
#include "model/edit.h"
#include "planner/plan/verify.h"
#include "planner/report/json_parts.h"
#include "planner/report/report.h"
#include "planner/search/effort.h"

namespace weerbaar {

struct Session::Latest {
  Loaded loaded;
  PlanResult result;
  Provenance provenance;
};

namespace {

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// ---- what was asked -----------------------------------------------------------------------------

std::string text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Pairs of texts; others are passed over.
std::vector<std::pair<std::string, std::string>> pairs_in(const Json& json, const char* key) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array()) return pairs;
  for (const Json& each : *found)
    if (each.is_array() && each.size() >= 2 && each[0].is_string() && each[1].is_string())
      pairs.emplace_back(each[0].get<std::string>(), each[1].get<std::string>());
  return pairs;
}

KnownPlan plan_in(const Json& json, const char* key) {
  KnownPlan plan;
  for (const auto& [action, text] : pairs_in(json, key))
    if (const auto month = parse_month(text)) plan.starts.push_back({action, *month});
  return plan;
}

// ---- what is answered ---------------------------------------------------------------------------

Json findings_of(const Loaded& loaded, const std::vector<Diagnostic>& findings) {
  return list(findings, [&](const Diagnostic& finding) {
    return Json{
        {"ernst", name_of(finding.severity)}, {"code", name_of(finding.code)},
        {"tekst", finding.message},           {"hulp", finding.help},
        {"wat_werkt", finding.repairs},       {"plaats", place_of(loaded.sources, finding.span)}};
  });
}

Outcome outcome_of(const Loaded& loaded, const PlanResult& result,
                   const std::vector<Diagnostic>& findings, const Provenance& provenance) {
  return {result.model,   result.instance, *result.plan,  provenance,
          loaded.sources, findings,        result.repairs};
}

// Everything on the page that hangs on the plan.
Json page_of(const Outcome& outcome) {
  const PageParts page = render_page_parts(outcome);
  Json parts = list(page.parts,
                    [](const PageParts::Part& part) { return Json::array({part.id, part.html}); });
  return {{"titel", page.title},
          {"loopregel", page.foot},
          {"voorwaarde", page.condition},
          {"gewoon", page.assumptions_are_usual ? "aanname" : "bron"},
          {"delen", std::move(parts)}};
}

Json edit_profile(const Session& session, const Json& question) {
  SourceFile profile = session.profile;
  for (const auto& [place, value] : pairs_in(question, "wijzigingen")) {
    auto text = edited(profile, {place, value});
    if (!text) return {{"plaats", place}};
    profile.text = std::move(*text);
  }
  return {{"tekst", profile.text}};
}

Loaded load_text(const Session& session, std::string text) {
  SourceFile profile = session.profile;
  profile.text = std::move(text);
  return load_and_check(profile, session.catalog);
}

bool can_be_planned(const Loaded& loaded) {
  return loaded.diagnostics.ok() || only_clashes(loaded.diagnostics.sorted());
}

KnownPlan known_of(const Instance& instance, const Plan& plan) {
  return known_plan(instance, starts_of(instance, plan));
}

PlanResult plan_from(const KnownPlan& known, Loaded& loaded) {
  return make_plan(loaded.model, effort_from_known(default_evaluations), loaded.diagnostics,
                   {.known = &known, .freedom = Freedom::when_it_pays});
}

PlanResult plan_from_standing(const Session& session, Loaded& loaded) {
  return plan_from(known_of(session.standing->instance, *session.standing->plan), loaded);
}

// What the plan is against that of another text. That one goes on from this plan: two searches that
// each went their own way would show their luck as a difference.
void tell_against(const Session& session, std::string text, const Outcome& becomes, Json& json) {
  json["tegenover"] = "";
  Loaded loaded = load_text(session, std::move(text));
  if (!can_be_planned(loaded)) return;
  const PlanResult result = plan_from(known_of(becomes.instance, becomes.plan), loaded);
  if (!result.plan) return;
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  const Outcome was = outcome_of(loaded, result, findings, session.provenance);
  json["tegenover"] = render_was_becomes(was, becomes);
  if (!result.repairs.empty()) json["tegenover_na_verandering"] = result.repairs;
}

Json plan(Session& session, const Json& question) {
  const bool aside = question.value("los", false);
  if (!aside) session.latest = nullptr;
  Loaded loaded = load_text(session, text_in(question, "tekst"));
  std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  Json refused = {{"kan", false}, {"meldingen", findings_of(loaded, findings)}};
  if (!can_be_planned(loaded)) return refused;

  const bool anew = question.value("vers", false);
  PlanResult result =
      anew ? make_plan(loaded.model, effort_for(default_evaluations), loaded.diagnostics)
           : plan_from_standing(session, loaded);
  findings = loaded.diagnostics.sorted();
  Json json = {{"kan", result.plan.has_value()}, {"meldingen", findings_of(loaded, findings)}};
  if (!result.plan) return json;
  json["geldig"] = verify(result.model, result.instance, *result.plan).empty();
  json["na_verandering"] = result.repairs;
  // A quick search has a wide bound: told, it would say of a good plan that it is a bad one.
  if (!anew && !result.plan->proven_optimal) result.plan->bound = 0;

  Provenance provenance = session.provenance;
  provenance.profile_sha256 = text_in(question, "sha256");
  // No call makes it: what was changed is in no file yet.
  if (loaded.sources.front().text != session.profile.text) provenance.command.clear();
  const Outcome becomes = outcome_of(loaded, result, findings, provenance);
  const std::vector<Diagnostic> first = session.loaded->diagnostics.sorted();
  const Outcome was = outcome_of(*session.loaded, *session.standing, first, session.provenance);
  json["strook"] = render_was_becomes(was, becomes);
  json["plan"] = json_starts(becomes);
  json["waarde"] = result.plan->value;
  if (const KnownPlan beside = plan_in(question, "naast"); !beside.starts.empty()) {
    const PlanResult other = explain_known(result.model, beside, result.plan->bound);
    if (other.plan)
      json["naast"] = render_was_becomes(outcome_of(loaded, other, findings, provenance), becomes);
  }
  if (std::string other = text_in(question, "tegenover"); !other.empty())
    tell_against(session, std::move(other), becomes, json);
  if (!aside)
    session.latest = std::make_shared<const Session::Latest>(
        Session::Latest{std::move(loaded), std::move(result), std::move(provenance)});
  return json;
}

Json page_of_latest(const Session& session) {
  if (session.latest == nullptr) return Json::object();
  const Session::Latest& latest = *session.latest;
  const std::vector<Diagnostic> findings = latest.loaded.diagnostics.sorted();
  return page_of(outcome_of(latest.loaded, latest.result, findings, latest.provenance));
}

}  // namespace

std::optional<Session> begin_session(const std::string& data) {
  const Json json = Json::parse(data, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  Session session;
  session.profile = {text_in(json, "naam"), text_in(json, "profiel")};
  Sources files = shipped_catalog();
  if (const auto own = json.find("eigen"); own != json.end())
    for (const Json& file : *own)
      files.push_back({text_in(file, "naam"), text_in(file, "tekst")});
  session.catalog = load_for_profiles(std::move(files));
  const Json origin = json.value("herkomst", Json::object());
  session.provenance = {text_in(origin, "versie"), text_in(origin, "profiel_sha256"),
                        text_in(origin, "catalogus_sha256"), text_in(origin, "meegeleverd_sha256")};
  session.provenance.command = text_in(origin, "opdracht");
  for (const SourceFile& file : session.catalog.files)
    if (!file.shipped) session.provenance.own_files.push_back(file.path);

  session.loaded = load_and_check(session.profile, session.catalog);
  if (!session.loaded->diagnostics.ok() && !only_clashes(session.loaded->diagnostics.sorted()))
    return std::nullopt;
  session.standing = explain_known(session.loaded->model, plan_in(json, "plan"),
                                   json.value("grens", std::int64_t{0}));
  // A plan after a repair is that of another model, which planning again finds.
  if (!session.standing->plan)
    session.standing = make_plan(session.loaded->model, effort_for(default_evaluations),
                                 session.loaded->diagnostics);
  if (!session.standing->plan) return std::nullopt;
  return session;
}

std::string answer(Session& session, const std::string& question) {
  const Json json = Json::parse(question, nullptr, false);
  if (!json.is_object()) return "";
  const std::string kind = text_in(json, "soort");
  if (kind == "tekst") return dump(edit_profile(session, json));
  if (kind == "plan") return dump(plan(session, json));
  if (kind == "pagina") return dump(page_of_latest(session));
  return "";
}

}  // namespace weerbaar
