// SPDX-License-Identifier: EUPL-1.2
// What waits for itself is told once a loop, and on one screen however large it is.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "planner/pipeline.h"
#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

std::string waiting(std::size_t number, std::size_t before) {
  return measure_text(
      "m" + std::to_string(number),
      free_of_charge + "pijler = \"samenleving\"\nvereist = [\"m" + std::to_string(before) + "\"]");
}

const std::string two_partners = R"(
[[ketenpartners]]
id = "net"
naam = "Netbeheerder"
voorziening = "elektriciteit"
niveau = "rijk"
[[ketenpartners]]
id = "water"
naam = "Waterbedrijf"
voorziening = "drinkwater"
niveau = "regio"
)";

Loaded catalog_with(const std::string& more) {
  return load_and_check(std::nullopt, {{"catalogus.toml", catalog_text + measures_text + more}});
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("loops: one of five thousand measures is one finding, that fits on a page") {
  constexpr std::size_t count = 5000;
  std::string more;
  for (std::size_t m = 0; m < count; ++m)
    more += waiting(m, (m + 1) % count);
  const Loaded loaded = catalog_with(more);
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().code == Code::cycle);
  CHECK(findings.front().labels.size() == count);
  const std::string text = render_finding(findings.front(), loaded.sources);
  CHECK(lines_of(text) < 70);
  CHECK(text.find(" en nog 4.980 maatregelen") != std::string::npos);
  CHECK(text.find("... en nog 4.980 plaatsen") != std::string::npos);
}

TEST_CASE("loops: each is told with its own places") {
  const Loaded loaded =
      catalog_with(waiting(0, 1) + waiting(1, 0) + waiting(2, 3) + waiting(3, 2) + waiting(4, 3));
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "deze maatregelen wachten in een kring op elkaar: m0, m1");
  CHECK(findings[1].message == "deze maatregelen wachten in een kring op elkaar: m2, m3");
  for (const Diagnostic& finding : findings)
    CHECK(finding.labels.size() == 2);
}

TEST_CASE("loops: one of measures for each partner is told once") {
  const std::string each = "per = \"ketenpartner\"\n";
  const Loaded loaded =
      load_and_check(SourceFile{"profiel.toml", profile_text("", "", "", two_partners)},
                     {{"catalogus.toml", catalog_text + measures_text + waiting(0, 1) + each +
                                             waiting(1, 0) + each}});
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == Code::cycle);
  CHECK(findings[0].labels.size() == 2);
}

}  // namespace
}  // namespace weerbaar
