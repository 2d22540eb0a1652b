// SPDX-License-Identifier: EUPL-1.2
// What the oracle found in the engine once, each as small as it could be made: what the law says,
// in words and as a check.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "brute_force.h"
#include "law.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

// A town of six months from September 2027 whose every pillar has the mark 6,2, and what more.
std::string profile_of(const std::string& more) {
  std::string text =
      "[gemeente]\nnaam = \"Klein\"\ninwoners = 5000\n[planning]\nstart = 2027-09-01\n"
      "einde = 2028-02-29\nstreefcijfer = 7.5\n";
  int rank = 1;
  for (const std::string_view id : pillar_ids)
    text += fmt::format("[pijlers.{}]\nscore = 6.2\nprioriteit = {}\n", id, rank++);
  for (const int year : {2027, 2028})
    text += fmt::format("[[begroting]]\njaar = {}\neenmalig = 1000\nstructureel = 1000\n", year);
  return text + more;
}

std::string measure(const std::string& id, const std::string& place, const std::string& more) {
  return fmt::format(
      "[[maatregelen]]\nid = \"{0}\"\ntitel = \"Doe {0}\"\nwat = \"Iets.\"\n"
      "klaar_als = \"Het er is.\"\nfase = [\"koud\"]\nsoort = \"plan\"\n"
      "bestuurlijk = \"burgemeester\"\ntaakveld = \"1.1\"\neigenaar = \"r0\"\n"
      "bron = [{{ document = \"bron\", bewijs = \"aanname\" }}]\nschatting = {{}}\n{1}\n{2}\n",
      id, place, more);
}

std::string step(const std::string& block, int number, const std::string& more = "") {
  return fmt::format("treden = [{{ bouwsteen = \"{}\", trede = {}{} }}]", block, number, more);
}

constexpr const char* easy = "duur_maanden = 1\nuren = 10\nkosten = { eenmalig = 100 }\n";

// Two blocks of one pillar, a role, and what more.
std::string catalog_of(const std::string& more) {
  std::string text =
      "[[rollen]]\nid = \"r0\"\nnaam = \"Rol\"\n[[bronnen]]\nid = \"bron\"\ntitel = \"Bron\"\n";
  for (const char* id : {"b0", "b1"})
    text += fmt::format(
        "[[bouwstenen]]\nid = \"{}\"\nnaam = \"Blok\"\npijler = \"samenleving\"\n"
        "treden = [\"Een.\", \"Twee.\", \"Drie.\", \"Vier.\"]\n",
        id);
  return text + more;
}

struct Found {
  Loaded loaded;
  LawTown law;
  Instance engine;

  const LawAction& by_law(const std::string& id) const {
    for (const LawAction& action : law.actions)
      if (action.id == id) return action;
    FAIL("no such action: ", id);
    return law.actions.front();
  }
  const Action& by_engine(const std::string& id) const {
    return engine.actions[find_action(engine, id).value()];
  }
};

Found found(const std::string& profile, const std::string& catalog) {
  Found result;
  result.loaded =
      load_and_check(SourceFile{"profiel.toml", profile}, {SourceFile{"catalogus.toml", catalog}});
  for (const Diagnostic& finding : result.loaded.diagnostics.sorted())
    CHECK_MESSAGE(finding.severity != Severity::error, finding.message);
  result.law = town_by_law(result.loaded.model);
  result.engine = instance_of(result.loaded.model);
  return result;
}

PlanResult plan_for(const Found& town) {
  Diagnostics diagnostics = town.loaded.diagnostics;
  return make_plan(town.loaded.model, effort_for(4000), diagnostics);
}

// "A finished measure (gereed, or in place) satisfies and costs nothing; it excludes others only if
// gereed."
TEST_CASE("what is decided may exclude what is only taken to be there") {
  const Found town =
      found(profile_of("[[maatregelen]]\nid = \"m1\"\nstatus = \"besloten\"\n"),
            catalog_of(measure("m0", step("b0", 1), easy) +
                       measure("m1", step("b0", 3), std::string(easy) + "sluit_uit = [\"m0\"]\n")));
  CHECK(town.by_law("m0").state == LawState::finished);
  CHECK(plan_exists(town.loaded.model));
  const PlanResult result = plan_for(town);
  CHECK(result.plan.has_value());
  CHECK(result.repairs.empty());
}

// The same, where money and hours leave little room: both can run from December to February.
TEST_CASE("what is decided fits beside what it excludes and is only taken to be there") {
  std::string profile = profile_of(
      "[[ketenpartners]]\nid = \"e0\"\nnaam = \"Een\"\nafspraak = \"vastgelegd\"\n"
      "[[ketenpartners]]\nid = \"e1\"\nnaam = \"Twee\"\nafspraak = \"vastgelegd\"\n"
      "[[rollen]]\nrol = \"r0\"\nuren_per_maand = 59\nafwezig_elk_jaar = [12]\n"
      "[[maatregelen]]\nid = \"m1\"\nstatus = \"besloten\"\n");
  profile.replace(profile.find("eenmalig = 1000"), 15, "eenmalig = 500");
  const Found town =
      found(profile, catalog_of(measure("m0", step("b0", 1), easy) +
                                measure("m1", step("b0", 4),
                                        "duur_maanden = 3\nuren = 58\nbeheer_uren = 37\n"
                                        "kosten = { eenmalig = 290 }\nsluit_uit = [\"m0\"]\n"
                                        "per = \"ketenpartner\"\nherhaal_maanden = 3\n")));
  CHECK(town.by_law("m0").state == LawState::finished);
  CHECK(plan_exists(town.loaded.model));
  const PlanResult result = plan_for(town);
  CHECK(result.plan.has_value());
  CHECK(result.repairs.empty());
}

// "Before month 0 everyone is there, with the hours of month 0": those of who is away in month 0
// too: 50 a month, so that 30 are done in the month before the plan and no run is longer for it.
TEST_CASE("who is away in month 0 had his hours before it") {
  const Found town =
      found(profile_of("[[rollen]]\nrol = \"r0\"\nuren_per_maand = 50\nafwezig = [\"2027-09\"]\n"
                       "[[maatregelen]]\nid = \"m0\"\nstatus = \"loopt\"\nstart = 2027-08-01\n"),
            catalog_of(measure("m0", step("b0", 3),
                               "duur_maanden = 2\nuren = 30\nkosten = { eenmalig = 100 }\n")));
  CHECK(town.by_engine("m0").fixed_length == 2);
}

// "A block counts unless no entry of it can climb, it has open steps, and the profile says nothing
// of it"; "Excluded: its step and those above cannot be reached".
TEST_CASE("a block whose only open step is excluded does not count") {
  const Found town =
      found(profile_of("[[maatregelen]]\nid = \"m0\"\nstatus = \"uitgesloten\"\n"),
            catalog_of(measure("m0", step("b0", 3), easy) + measure("m1", step("b1", 3), easy)));
  CHECK(!town.law.blocks[0].counts);
  CHECK(!town.engine.blocks[0].counts);
  CHECK(town.engine.ladders[1].step(3).worth == town.law.ladders[1].steps[2].worth);
}

// "The measure does not apply [...]; so too [...] withdrawn by an overlay"; "a step that is not in
// place and of which no measure applies ends the ladder of that entry below it".
TEST_CASE("a step of which all measures are withdrawn ends the ladder") {
  const Found town =
      found(profile_of(""),
            catalog_of(measure("m0", step("b0", 2),
                               std::string(easy) + "vervalt = true\nreden = \"oud\"\n") +
                       measure("m1", step("b0", 3), easy) + measure("m2", step("b1", 3), easy)));
  CHECK(!town.law.ladders[0].steps[2].reachable);
  CHECK(!town.engine.ladders[0].step(2).passed_over);
  CHECK(!town.engine.ladders[0].step(3).reachable);
}

// "A measure of a step in place counts as finished if every step that it belongs to is in place":
// without entries there is no ladder, so no step in place.
TEST_CASE("what stands on no ladder here is not taken to be there") {
  std::string profile = profile_of("");
  profile.insert(profile.find("[planning]"), "geen = [\"processen\"]\n");
  const Found town =
      found(profile,
            catalog_of(measure("m0", step("b0", 1), std::string(easy) + "per = \"proces\"\n") +
                       measure("m1", step("b0", 3), easy) +
                       measure("m2", step("b1", 3), std::string(easy) + "vereist = [\"m1\"]\n")));
  CHECK(town.by_law("m1").state == LawState::open);
  CHECK(town.by_engine("m1").state == ActionState::open);
}

// Of a `keuze` of a step in place "the choice counts as made for that step: it satisfies every
// `vereist` and `vereist_een_van` on its alternatives", also where one of them is on its way or
// gereed.
TEST_CASE("a choice of a step in place is made, whatever one alternative is") {
  for (const char* said : {"besloten", "gereed"}) {
    CAPTURE(said);
    const Found town =
        found(profile_of(fmt::format("[[maatregelen]]\nid = \"m1\"\nstatus = \"{}\"\n", said)),
              catalog_of(measure("m0", step("b0", 1, ", keuze = \"k\""), easy) +
                         measure("m1", step("b0", 1, ", keuze = \"k\""), easy) +
                         measure("m2", step("b0", 3), std::string(easy) + "vereist = [\"m0\"]\n")));
    CHECK(town.by_law("m0").choice_made);
    CHECK(town.by_engine("m0").choice_made);
  }
}

// The same of a plain alternative in a block with entries, where the step is in place for one.
TEST_CASE("a choice that is made for one entry satisfies what asks for it") {
  const Found town = found(
      profile_of("[[ketenpartners]]\nid = \"e0\"\nnaam = \"Een\"\nafspraak = \"vastgelegd\"\n"
                 "[[ketenpartners]]\nid = \"e1\"\nnaam = \"Twee\"\n"),
      catalog_of(measure("m0", step("b0", 2, ", keuze = \"k\""), easy) +
                 measure("m1", step("b0", 3), std::string(easy) + "per = \"ketenpartner\"\n") +
                 measure("m2", step("b1", 3), std::string(easy) + "vereist = [\"m0\"]\n")));
  CHECK(town.by_law("m0").choice_made);
  CHECK(town.by_engine("m0").choice_made);
}

// "One in progress (`loopt`, with a `start` before month 0 and not finished before it; else [...]
// an input error)."
TEST_CASE("what runs began before month 0") {
  const Loaded loaded = load_and_check(
      SourceFile{"profiel.toml", profile_of("[[maatregelen]]\nid = \"m0\"\nstatus = \"loopt\"\n"
                                            "start = 2027-09-01\n")},
      {SourceFile{"catalogus.toml", catalog_of(measure("m0", step("b0", 3), easy))}});
  CHECK(!loaded.diagnostics.ok());
}

// "A run in which a role that has hours in it is never there cannot be"; "a plan that cannot carry
// the repeats does not contain the measure": also where its first start is decided.
TEST_CASE("what is decided has no repeat without the one who does it") {
  const Loaded loaded = load_and_check(
      SourceFile{
          "profiel.toml",
          profile_of("[[rollen]]\nrol = \"r0\"\nuren_per_maand = 50\nafwezig = [\"2027-12\"]\n"
                     "[[maatregelen]]\nid = \"m0\"\nstatus = \"besloten\"\nstart = 2027-09-01\n")},
      {SourceFile{
          "catalogus.toml",
          catalog_of(measure("m0", step("b0", 1), std::string(easy) + "herhaal_maanden = 3\n"))}});
  CHECK(!plan_exists(loaded.model));
  CHECK(!loaded.diagnostics.ok());
  CHECK(only_clashes(loaded.diagnostics.sorted()));
}

// "A year of the horizon without a general line takes the last line before it": also one of a year
// before the horizon, as the law stands.
TEST_CASE("structural money of the year before the plan goes on") {
  std::string profile = profile_of("");
  profile.replace(profile.find("jaar = 2027"), 11, "jaar = 2026");
  const Found town = found(profile, catalog_of(measure("m0", step("b0", 3),
                                                       "duur_maanden = 1\nuren = 1\n"
                                                       "kosten = { structureel = 500 }\n")));
  const auto best = best_plan(town.loaded.model);
  REQUIRE(best.has_value());
  const PlanResult result = plan_for(town);
  REQUIRE(result.plan.has_value());
  CHECK(result.plan->value == best->value);
}

// What cannot be is said, and does not end the process (`Searcher::consider`, "schedule.agrees()"):
// besloten with a start after which it cannot be finished, beside something that fits with pain.
TEST_CASE("a decided start too late is an error") {
  const Loaded loaded = load_and_check(
      SourceFile{
          "profiel.toml",
          profile_of("[[rollen]]\nrol = \"r0\"\nuren_per_maand = 10\nafwezig_elk_jaar = [3]\n"
                     "[regie]\nrol = \"r0\"\nuren = 1\n"
                     "[[maatregelen]]\nid = \"m0\"\nstatus = \"besloten\"\n"
                     "[[maatregelen]]\nid = \"m1\"\nstatus = \"besloten\"\nstart = 2028-02-01\n")},
      {SourceFile{
          "catalogus.toml",
          catalog_of(measure("m0", step("b0", 1),
                             "duur_maanden = 1\nuren = 41\nkosten = { structureel = 160 "
                             "}\n") +
                     measure("m1", step("b1", 4),
                             "duur_maanden = 3\nuren = 0\nkosten = { eenmalig = 50 }\n"
                             "uiterlijk = { datum = 2027-09-01, grond = \"de wet\" }\n"))}});
  CHECK(!loaded.diagnostics.ok());
}

// Nor does this, which has no rule that it breaks (`Moves::some_cell`): no money in the first year.
TEST_CASE("a town without money in its first year has a plan") {
  std::string profile = profile_of("");
  profile.erase(profile.find("[[begroting]]\njaar = 2027"),
                profile.rfind("[[begroting]]") - profile.find("[[begroting]]"));
  const Found town = found(
      profile,
      catalog_of(
          measure("m0", "pijler = \"samenleving\"",
                  "duur_maanden = 2\nuren = 39\nkosten = { eenmalig = 490, structureel = 330 }\n") +
          measure("m1", step("b0", 1),
                  "duur_maanden = 3\nuren = 35\nkosten = { structureel = 80 }\n") +
          measure("m2", step("b0", 4),
                  "duur_maanden = 2\nuren = 10\nkosten = {}\nvereist = [\"m1\", \"m0\"]\n")));
  CHECK(plan_for(town).plan.has_value());
}

}  // namespace
}  // namespace weerbaar::testing
