// SPDX-License-Identifier: EUPL-1.2
// What `nieuw` writes is right as it is, and says what the program itself knows.
#include "model/starter.h"

#include <doctest/doctest.h>

#include "catalog/catalog.h"
#include "model/pillar.h"
#include "planner/pipeline.h"

namespace weerbaar {
namespace {

Loaded load_starter(const std::string& text) {
  return load_and_check(SourceFile{"profiel.toml", text}, shipped_catalog());
}

const Catalog& catalog() {
  static const Catalog shipped = load_and_check(std::nullopt, shipped_catalog()).model.catalog;
  return shipped;
}

TEST_CASE("starter: the marks and ranks are the national means") {
  const Loaded loaded = load_starter(starter_profile(catalog(), {}));
  REQUIRE(loaded.diagnostics.ok());
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    CHECK(loaded.model.profile.pillars[p].mark == national_mean_mark[p]);
    CHECK(loaded.model.profile.pillars[p].priority == national_mean_rank[p]);
    CHECK(loaded.model.profile.pillars[p].insight.has_value());
  }
  CHECK(loaded.model.profile.blocks.empty());
  for (const bool usual : loaded.model.profile.entries_are_usual)
    CHECK(usual);
}

// An untouched starter says of each cause once that it is no profile yet.
TEST_CASE("starter: what is still the example is told, once for each cause") {
  const auto still = [](const StarterAnswers& answers) {
    std::vector<std::string> told;
    for (const Diagnostic& each :
         load_starter(starter_profile(catalog(), answers)).diagnostics.sorted())
      if (each.code == Code::still_example && each.severity == Severity::warning)
        told.push_back(each.message);
    return told;
  };
  CHECK(still({}) == std::vector<std::string>{
                         "de naam is nog die van het voorbeeld: Voorbeeldstad",
                         "alle zes cijfers zijn nog het landelijk gemiddelde",
                         "het geld is nog dat van het voorbeeld: elk jaar € 40.000 eenmalig en "
                         "€ 15.000 structureel",
                         "bij 24 rollen staat nog `vul in` als naam"});
  StarterAnswers own;
  own.name = "Ergens";
  own.has_scan = true;
  own.pillars[2].mark = 560;
  CHECK(still(own) == std::vector<std::string>{
                          "het aantal inwoners is nog dat van het voorbeeld: 48.500",
                          "het geld is nog dat van het voorbeeld: elk jaar € 40.000 eenmalig en "
                          "€ 15.000 structureel",
                          "bij 24 rollen staat nog `vul in` als naam"});
  own.inhabitants = 48'501;
  own.code = "GM9950";  // made up: nothing else is to be filled in
  CHECK(still(own).empty());
}

TEST_CASE("starter: what is known of the municipality is filled in, whatever its name") {
  StarterAnswers answers;
  answers.name = "Dorp \"De\\Punt\"\n";
  answers.inhabitants = 1'234;
  answers.code = "GM0007";
  const Loaded loaded = load_starter(starter_profile(catalog(), answers));
  REQUIRE(loaded.diagnostics.ok());
  CHECK(loaded.model.profile.municipality.name == "Dorp \"De\\Punt\"");
  CHECK(loaded.model.profile.municipality.inhabitants == 1'234);
  CHECK(loaded.model.profile.municipality.code == "GM0007");
}

TEST_CASE("starter: answers of the scan are filled in; where there is none nothing is made up") {
  StarterAnswers answers;
  answers.has_scan = true;
  answers.pillars[1] = {640, std::nullopt, 5};
  const Loaded loaded = load_starter(starter_profile(catalog(), answers));
  REQUIRE(loaded.diagnostics.ok());
  const PerPillar<PillarState>& pillars = loaded.model.profile.pillars;
  CHECK(pillars[1].mark == 640);
  CHECK(pillars[1].insight == 5);
  CHECK(pillars[0].mark == national_mean_mark[0]);
  CHECK(!pillars[0].insight.has_value());
  CHECK(!pillars[1].awareness.has_value());
}

TEST_CASE("starter: every block can be answered with every step") {
  for (int step = 0; step <= static_cast<int>(step_count); ++step) {
    StarterAnswers answers;
    for (BlockIndex b = 0; b < catalog().blocks.size(); ++b)
      answers.steps[b] = step;
    const Loaded loaded = load_starter(starter_profile(catalog(), answers));
    REQUIRE(loaded.diagnostics.ok());
    REQUIRE(loaded.model.profile.blocks.size() == catalog().blocks.size());
    const int mark = step == 0 ? mark_of_nothing(catalog())
                               : catalog().marks[static_cast<std::size_t>(step - 1)];
    for (const BlockState& state : loaded.model.profile.blocks)
      CHECK(state.mark == mark);
  }
}

TEST_CASE("starter: usual entries that are right are the municipality's own") {
  StarterAnswers answers;
  answers.entries = {UsualEntries::right, UsualEntries::none, UsualEntries::unsaid};
  const Loaded loaded = load_starter(starter_profile(catalog(), answers));
  REQUIRE(loaded.diagnostics.ok());
  const Profile& profile = loaded.model.profile;
  CHECK(profile.entries_are_usual == std::array{false, false, true});
  CHECK(profile.municipality.has_none == std::array{false, true, false});
  CHECK(profile.entries[1].empty());
  const std::vector<Entry>& usual = catalog().usual_entries[0];
  REQUIRE(profile.entries[0].size() == usual.size());
  for (EntryIndex e = 0; e < usual.size(); ++e) {
    CHECK(profile.entries[0][e].id == usual[e].id);
    CHECK(profile.entries[0][e].name == usual[e].name);
    CHECK(profile.entries[0][e].owner == usual[e].owner);
    CHECK(profile.entries[0][e].outage_hours == usual[e].outage_hours);
  }
  answers.entries = {UsualEntries::unsaid, UsualEntries::right, UsualEntries::right};
  const Loaded others = load_starter(starter_profile(catalog(), answers));
  REQUIRE(others.diagnostics.ok());
  CHECK(others.model.profile.entries_are_usual == std::array{true, false, false});
  for (const Entry& partner : others.model.profile.entries[1]) {
    CHECK(!partner.tier.empty());
    CHECK(partner.agreement.empty());
  }
}

TEST_CASE("starter: a file over the catalog changes nothing as it is") {
  Sources files = shipped_catalog();
  const std::size_t measures = load_and_check(std::nullopt, files).model.catalog.measures.size();
  files.push_back({"lokaal.toml", starter_overlay()});
  const Loaded loaded = load_and_check(std::nullopt, files);
  CHECK(loaded.diagnostics.ok());
  CHECK(loaded.model.catalog.measures.size() == measures);
}

}  // namespace
}  // namespace weerbaar
