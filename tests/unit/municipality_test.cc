// SPDX-License-Identifier: EUPL-1.2
// The code and name of a municipality, held against the list; and the list itself.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "model/municipality_list.h"
#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

// The findings of a profile with this name and code, as "code: help".
std::vector<std::string> found(const std::string& name, const std::string& code) {
  std::string text = profile_text("", code.empty() ? "" : "code = \"" + code + "\"", "", "");
  const std::string before = "[gemeente]\nnaam = \"";
  const std::size_t at = text.find(before);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + before.size();
  text.replace(begin, text.find('"', begin) - begin, name);
  std::vector<std::string> told;
  for (const Diagnostic& each : read(text, {catalog_text + measures_text}).findings)
    told.push_back(std::string(name_of(each.code)) + ": " + each.help);
  return told;
}

using Told = std::vector<std::string>;

TEST_CASE("municipality: the list is whole") {
  const MunicipalityList& list = shipped_municipalities();
  CHECK(list.municipalities.size() == 342);
  std::int64_t inhabitants = 0;
  std::set<std::string> codes;
  std::set<std::string> regions;
  for (const ListedMunicipality& each : list.municipalities) {
    inhabitants += each.inhabitants;
    codes.insert(each.code);
    regions.insert(each.safety_region);
    CHECK(with_code(list, each.code) == &each);
    CHECK(!is_made_up(each.code));
  }
  CHECK(inhabitants == 17'942'942);
  CHECK(codes.size() == 342);
  CHECK(regions.size() == 25);
  for (const Redivision& each : list.redivisions) {
    CHECK(with_code(list, each.into) != nullptr);
    CHECK((with_code(list, each.code) == nullptr) == each.is_done);
  }
}

TEST_CASE("municipality: a code is that of the name, or it is told") {
  CHECK(found("Utrecht", "GM0344").empty());
  CHECK(found("UTRECHT", "GM0344").empty());
  CHECK(found("Den Haag", "GM0518").empty());
  CHECK(found("Hengelo", "GM0164").empty());
  CHECK(found("Utrecht", "").empty());
  CHECK(found("Test", "GM0363") ==
        Told{"ongeldige-id: verbeter de code of de naam; is de gemeente verzonnen, neem "
             "dan GM9999"});
  CHECK(found("Utrecht", "GM0363") == Told{"ongeldige-id: de code van Utrecht is GM0344"});
  CHECK(found("Utrecht", "GM0001") == Told{"ongeldige-id: de code van Utrecht is GM0344"});
}

TEST_CASE("municipality: one that is made up is left alone") {
  CHECK(found("Verzonnen", "GM9999").empty());
  CHECK(found("Verzonnen", "GM9900").empty());
  CHECK(found("Utrecht", "GM9950").empty());
  CHECK(found("Verzonnen", "").empty());
}

TEST_CASE("municipality: one that is gone is told where it went") {
  const Told gone{"ongeldige-id: zet er naam = \"Voorne aan Zee\" en code = \"GM1992\" neer"};
  CHECK(found("Brielle", "GM0501") == gone);
  CHECK(found("Brielle", "") == gone);
  CHECK(found("Wijdemeren", "GM1696") ==
        Told{"ongeldige-id: is dat doorgegaan? Maak dan een plan voor de nieuwe gemeente"});
  CHECK(found("Hilversum", "GM0402").empty());
}

TEST_CASE("municipality: the region follows from the code, unless the profile says it") {
  const auto region = [](const std::string& words) {
    return read(profile_text("", words, "", ""), {catalog_text + measures_text})
        .model.profile.municipality.safety_region;
  };
  CHECK(region("code = \"GM0363\"\nveiligheidsregio = \"Eigen\"") == "Eigen");
  CHECK(region("code = \"GM9999\"").empty());
}

}  // namespace
}  // namespace weerbaar
