// SPDX-License-Identifier: EUPL-1.2
// What is beyond the limits of a file is told with its place, and costs nothing.
#include "model/limits.h"

#include <doctest/doctest.h>

#include <string>

#include "model/nesting.h"
#include "model/number_text.h"
#include "model/toml.h"
#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t at = 0; at < count; ++at)
    result += text;
  return result;
}

void is_too_deep(const std::string& text) {
  Diagnostics diagnostics;
  CHECK_FALSE(parse_toml({"p.toml", text}, 0, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  const Diagnostic finding = diagnostics.sorted().front();
  CHECK(finding.code == Code::out_of_range);
  CHECK(finding.span.line == 1);
  CHECK(finding.span.column > 1);
}

TEST_CASE("limits: nesting of a hundred thousand is refused at its place") {
  is_too_deep("a = " + repeated("[", 100'000));
  is_too_deep("a = " + repeated("{a=", 100'000));
  is_too_deep("[" + repeated("a.", 100'000) + "a]");
  is_too_deep("[[" + repeated("a.", 100'000) + "a]]");
  is_too_deep(repeated("a.", 100'000) + "a = 1");
  is_too_deep("a = " + repeated("{ " + repeated("b.", 30) + "b = ", 1'000));
}

TEST_CASE("limits: what is written in texts and comments nests nothing") {
  const std::string signs = repeated(".[{", 1'000);
  for (const std::string& text :
       {"# " + signs + "\n", "a = \"" + signs + "\"\n", "a = '" + signs + "'\n",
        "a = \"\"\"\n" + signs + "\n\"\"\"\n", repeated("a = 1.5\nb = [1.5, 2.5]\n", 1'000)})
    CHECK(too_deep_at(text) == std::string_view::npos);
  CHECK(too_deep_at("a = " + repeated("[", max_nesting) + repeated("]", max_nesting)) ==
        std::string_view::npos);
}

TEST_CASE("limits: a list and a text have an end") {
  const auto with_note = [](std::size_t length) {
    return read(profile_text("", "veiligheidsregio = \"" + repeated("é", length) + "\"", "", ""),
                {catalog_text + measures_text});
  };
  CHECK(with_note(max_text).findings.empty());
  CHECK(with_note(max_text + 1).finds_only(Code::out_of_range));
  const auto with_labels = [](std::size_t count) {
    return read(profile_text("", "kenmerken = [" + repeated("\"a\", ", count) + "]", "", ""),
                {catalog_text + measures_text});
  };
  CHECK(with_labels(max_list + 1).finds_only(Code::out_of_range));
}

TEST_CASE("limits: a name of a megabyte makes no message of a megabyte") {
  const Read named = read(profile_text("", repeated("x", 1'000'000) + " = 1", "", ""),
                          {catalog_text + measures_text});
  REQUIRE(named.finds_only(Code::unknown_key));
  CHECK(named.findings.front().message.size() < 300);
}

TEST_CASE("limits: the numbers at the edge of 64 bits") {
  CHECK(dutch_number(INT64_MIN) == "-9.223.372.036.854.775.808");
  CHECK(dutch_number(INT64_MAX) == "9.223.372.036.854.775.807");
  for (const std::string number : {"-9223372036854775808", "9223372036854775807"})
    CHECK(read(profile_text("", "kernen = " + number, "", ""), {catalog_text + measures_text})
              .finds_only(Code::out_of_range));
}

TEST_CASE("limits: a date in a year that nobody means") {
  const auto start = [](const std::string& date) {
    const Read result =
        read(replaced(profile_text("", "", "", ""), "start = 2027-01-01", "start = " + date),
             {catalog_text + measures_text});
    CAPTURE(date);
    REQUIRE(result.finds_only(Code::out_of_range));
    CHECK(result.findings.front().span.line > 0);
    return result.findings.front().help;
  };
  CHECK(start("0027-01-01") == "schrijf het jaar in vier cijfers, zoals 2027");
  CHECK(start("0001-01-01") == "schrijf het jaar in vier cijfers, zoals 2001");
  CHECK(start("9999-01-01") == "kijk of het jaar klopt");
  CHECK(start("1899-12-31") == "kijk of het jaar klopt");
}

TEST_CASE("limits: a month in a year that nobody means") {
  const std::string role = "\n[[rollen]]\nrol = \"adviseur\"\nuren_per_maand = 10\n";
  for (const std::string months :
       {"afwezig = [\"0028-01\"]", "verloop = [{ vanaf = \"0028-01\", uren_per_maand = 5 }]"}) {
    CAPTURE(months);
    std::string profile = profile_text("", "", "", "");
    profile.append(role).append(months);
    const Read result = read(profile, {catalog_text});
    REQUIRE(result.finds_only(Code::out_of_range));
    CHECK(result.findings.front().help == "schrijf het jaar in vier cijfers, zoals 2028");
  }
}

}  // namespace
}  // namespace weerbaar
