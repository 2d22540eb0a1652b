// SPDX-License-Identifier: EUPL-1.2
// The engine as a page asks it, without a browser.
#include "planner/live/session.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "catalog/catalog.h"
#include "planner/report/report.h"
#include "planner/report/what_if_data.h"

namespace weerbaar {

namespace {

using Json = nlohmann::json;

constexpr const char* profile = R"(
[gemeente]
naam = "Proefdorp"
inwoners = 9000
[planning]
start = 2027-01-01
einde = 2028-12-31
streefcijfer = 6.5
[pijlers.eigen-continuiteit]
score = 5.0
prioriteit = 1
[pijlers.crisisorganisatie]
score = 6.5
prioriteit = 2
[pijlers.vitale-voorzieningen]
score = 6.5
prioriteit = 3
[pijlers.sociaal-weefsel]
score = 6.5
prioriteit = 4
[pijlers.zelfredzaamheid]
score = 6.5
prioriteit = 5
[pijlers.samenleving]
score = 6.5
prioriteit = 6
[[begroting]]
jaar = 2027
eenmalig = 20000
structureel = 5000
[[begroting]]
jaar = 2028
eenmalig = 20000
structureel = 5000
)";

// As a page that was made of the profile carries it.
std::string page_data() {
  Loaded loaded = load_and_check(SourceFile{"profiel.toml", profile}, shipped_catalog());
  REQUIRE(loaded.diagnostics.ok());
  const PlanResult result = make_plan(loaded.model, effort_for(500), loaded.diagnostics);
  REQUIRE(result.plan);
  const Provenance provenance{"0", "a", "b", "b", "", "", "", ""};
  const std::vector<Diagnostic> findings;
  return what_if_data({result.model, result.instance, *result.plan, provenance, loaded.sources,
                       findings, result.repairs});
}

Json edits(const std::vector<std::pair<std::string, std::string>>& changes) {
  Json list = Json::array();
  for (const auto& [place, value] : changes)
    list.push_back(Json::array({place, value}));
  return {{"soort", "tekst"}, {"wijzigingen", list}};
}

Json ask(Session& session, const Json& question) {
  return Json::parse(answer(session, question.dump()));
}

}  // namespace

TEST_CASE("a page asks its engine for another plan") {
  auto session = begin_session(page_data());
  REQUIRE(session);

  const Json text =
      ask(*session, edits({{"pijlers.samenleving.score", "5.5"}, {"begroting[0].eenmalig", "0"}}));
  REQUIRE(text.contains("tekst"));
  CHECK(text["tekst"] != profile);
  CHECK(ask(*session, edits({{"gemeente", "1"}}))["plaats"] == "gemeente");

  // Without a change nothing changes.
  const Json same = ask(*session, {{"soort", "plan"}, {"tekst", profile}, {"sha256", "a"}});
  CHECK(same["kan"] == true);
  CHECK(same["strook"].get<std::string>().find("Geen enkele actie verandert.") !=
        std::string::npos);

  const Json other = ask(*session, {{"soort", "plan"}, {"tekst", text["tekst"]}, {"sha256", "c"}});
  CHECK(other["geldig"] == true);
  const Json page = ask(*session, {{"soort", "pagina"}});
  CHECK(page["loopregel"].get<std::string>().find("profiel c") != std::string::npos);

  // A question aside leaves the page alone; one about a plan that is not possible has none.
  ask(*session, {{"soort", "plan"}, {"tekst", profile}, {"sha256", "d"}, {"los", true}});
  CHECK(ask(*session, {{"soort", "pagina"}}) == page);
  const Json wrong = ask(*session, {{"soort", "plan"}, {"tekst", "[gemeente"}, {"sha256", "e"}});
  CHECK(wrong["kan"] == false);
  CHECK(!wrong["meldingen"].empty());
  CHECK(ask(*session, {{"soort", "pagina"}}).empty());

  // The plan from nothing, and what differs from the one beside it.
  const Json settled = ask(*session, {{"soort", "plan"},
                                      {"tekst", text["tekst"]},
                                      {"sha256", "c"},
                                      {"vers", true},
                                      {"naast", other["plan"]}});
  CHECK(settled["waarde"].get<std::int64_t>() > 0);
  CHECK(settled.contains("naast"));
}

TEST_CASE("a choice is told on top of the others") {
  auto session = begin_session(page_data());
  REQUIRE(session);
  const std::string poor = ask(*session, edits({{"begroting[0].eenmalig", "0"}}))["tekst"];
  const std::string both =
      ask(*session,
          edits({{"pijlers.samenleving.score", "5.5"}, {"begroting[0].eenmalig", "0"}}))["tekst"];
  const Json told = ask(
      *session,
      {{"soort", "plan"}, {"tekst", both}, {"sha256", "c"}, {"los", true}, {"tegenover", poor}});
  REQUIRE(told["tegenover"].is_string());
  CHECK(!told["tegenover"].get<std::string>().empty());
  CHECK(told["tegenover"] != told["strook"]);
  // Against itself nothing changes; what has no plan is nothing to set it against.
  const auto against = [&](const std::string& other) {
    return ask(*session, {{"soort", "plan"},
                          {"tekst", both},
                          {"sha256", "c"},
                          {"los", true},
                          {"tegenover", other}})["tegenover"]
        .get<std::string>();
  };
  CHECK(against(both).find("Geen enkele actie verandert.") != std::string::npos);
  CHECK(against("[gemeente").empty());
  CHECK(!told.contains("tegenover_na_verandering"));
}

TEST_CASE("the luck of a search is no effect of a choice") {
  auto session = begin_session(page_data());
  REQUIRE(session);
  Json others = Json::array({Json::array({"pijlers.samenleving.prioriteit", "1"}),
                             Json::array({"pijlers.eigen-continuiteit.prioriteit", "6"}),
                             Json::array({"pijlers.samenleving.score", "5.5"}),
                             Json::array({"pijlers.zelfredzaamheid.score", "5.5"}),
                             Json::array({"begroting[0].eenmalig", "4000"})});
  const auto text_of = [&] {
    return ask(*session, {{"soort", "tekst"}, {"wijzigingen", others}})["tekst"].get<std::string>();
  };
  const std::string without = text_of();
  others.push_back(Json::array({"begroting[1].structureel", "5100"}));  // too little for anything
  const Json told = ask(*session, {{"soort", "plan"},
                                   {"tekst", text_of()},
                                   {"sha256", "c"},
                                   {"los", true},
                                   {"tegenover", without}});
  const std::string_view same = "Geen enkele actie verandert.";
  CHECK(told["strook"].get<std::string>().find(same) == std::string::npos);
  CHECK(told["tegenover"].get<std::string>().find(same) != std::string::npos);
}

TEST_CASE("a choice on top of others that have no plan as they stand") {
  auto session = begin_session(page_data());
  REQUIRE(session);
  const std::string poor =
      ask(*session, edits({{"maatregelen[id=noodsteunpunten-inrichten].status", R"("besloten")"},
                           {"begroting[0].eenmalig", "0"},
                           {"begroting[1].eenmalig", "0"}}))["tekst"];
  const Json told = ask(
      *session,
      {{"soort", "plan"}, {"tekst", profile}, {"sha256", "c"}, {"los", true}, {"tegenover", poor}});
  CHECK(told["na_verandering"].empty());
  CHECK(!told["tegenover"].get<std::string>().empty());
  REQUIRE(told.contains("tegenover_na_verandering"));
  CHECK(told["tegenover_na_verandering"][0].get<std::string>().find("eenmalig geld") !=
        std::string::npos);
}

TEST_CASE("what is no session or no question") {
  CHECK(!begin_session("geen json"));
  CHECK(!begin_session(R"({"profiel": "[gemeente"})"));
  auto session = begin_session(page_data());
  REQUIRE(session);
  CHECK(answer(*session, "geen json").empty());
  CHECK(answer(*session, "{}").empty());
}

}  // namespace weerbaar
