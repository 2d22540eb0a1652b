// SPDX-License-Identifier: EUPL-1.2
// After a slip reading goes on: each slip of a file is told in one run, and none twice or because
// of another.
#include "model/toml_rest.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "model/starter.h"
#include "model/toml.h"
#include "planner/pipeline.h"

namespace weerbaar {
namespace {

using Lines = std::vector<std::uint32_t>;

// The lines of the slips in a text.
Lines slips(const std::string& text) {
  Diagnostics diagnostics;
  const bool is_right = parse_toml({"p.toml", text}, 0, diagnostics).has_value();
  Lines lines;
  for (const Diagnostic& finding : diagnostics.sorted()) {
    CHECK(finding.code == Code::toml_syntax);
    lines.push_back(finding.span.line);
  }
  CHECK(is_right == lines.empty());
  return lines;
}

TEST_CASE("slips: each of a file in one run") {
  CHECK(slips("[begroting]\nbedrag = 23,400\nstart = 1-1-2027\nx = ja\n") == Lines{2, 3, 4});
  CHECK(slips("a = 1\na = 2\nb = \"\nc = 3\nd d = 4\n") == Lines{2, 3, 5});
  CHECK(slips("[a b]\nx = 1\n[c]\nx = 1\n[d e]\nx = 1\n[[f]\nx = 1\n") == Lines{1, 5, 7});
  CHECK(slips("a 1\n[\n") == Lines{1, 2});
  CHECK(slips("x = 1é\r\ny = 2\r\nz = 3½\r\n") == Lines{1, 3});
  CHECK(slips("x = \"a\nb\nc\n\nd\ny = 2½") == Lines{1, 5, 6});
}

TEST_CASE("slips: what was text is not read on when it is nested too deep") {
  std::string names;
  for (int each = 0; each < 200'000; ++each)
    names += "a.";
  CHECK(slips("x = 1 \"\"\"\n[b]\n" + names + "a = 1\n\"\"\"\n") == Lines{1});
}

TEST_CASE("slips: one of many lines is one") {
  // A list, a table and a text that do not end where they should.
  CHECK(slips("x = [\"a\",\n  \"b\",\ny = 1\n[c]\ny = 1\nz = €\n") == Lines{1, 6});
  CHECK(slips("x = [\n  \"a\"\n  \"b\"\n]\ny = €\n") == Lines{3, 5});
  CHECK(slips("x = [\n  1, é,\n  2, é,\n]\ny = 1\n") == Lines{2});
  CHECK(slips("x = {\n  a = 1,\n  b = 2\n}\ny = 1\n") == Lines{1});
  CHECK(slips("x = {\n  a = 1,\n  b = 2\n[c]\ny = €\n") == Lines{1, 5});
  CHECK(slips("x = [\n  { a = 1,\n    b = 2 },\n]\ny = 1\n") == Lines{2});
  CHECK(slips("x = \"\"\"een\ntwee\ny = 1\n[c]\n") == Lines{1});
  CHECK(slips("a = \"\"\"een\nb = \"\"\"\ntwee, drie\nvier\n\"\"\"\nc = 1\n").size() == 1);
  // A text without quotes, or a remark without #, on some lines.
  CHECK(slips("x\n  = 1\ny = €\n") == Lines{1, 3});
  CHECK(slips("x =\n  \"a\"\ny = €\n") == Lines{1, 3});
  CHECK(slips("Dit is ons profiel,\nvoor de raad.\n\n[c]\ny = 1\n") == Lines{1});
}

TEST_CASE("slips: what is twice because a head went is no slip") {
  CHECK(slips("[a]\nx = 1\n[b c]\nx = 1\ny = 1\n") == Lines{3});
  CHECK(slips("[[a]\nx = 1\n[a.b]\ny = 1\n[[a]]\nx = 1\n[a.b]\n") == Lines{1});
  CHECK(slips("[[a]]\nx = 1\ny = 1\nx = 1\ny = 1\n[b]\nx = 1\nx = 1\n") == Lines{4, 8});
  CHECK(slips("[rollen]\nx = 1\n[rollen]\nx = 1\n[rollen]\nx = 1\n") == Lines{3});
}

TEST_CASE("slips: saved in another encoding, and beyond twenty, the rest stays unread") {
  CHECK(slips("a = 1\n# co\xEB\n# co\xEB\n") == Lines{2});
  std::string many;
  for (int line = 0; line < 40; ++line)
    many += "x = €\n";
  CHECK(slips(many).size() == 20);
}

// A character too few or too many anywhere in a real profile is one slip at most.
TEST_CASE("slips: one slip of the pen is never two findings") {
  const Catalog catalog = load_and_check(std::nullopt, shipped_catalog()).model.catalog;
  const std::string profile =
      starter_profile(catalog, {}) +
      "[[partijen]]\nnaam = \"P\"\nzetels = 3\nprioriteiten = [\n  \"a\",\n  \"b\",\n]\nwil = "
      "[\"a\", "
      "\"b\"]\n[[bouwstenen]]\nid = 'x' # y\nlang = \"\"\"een\ntwee\"\"\"\n";
  REQUIRE(slips(profile).empty());
  bool is_remark = false;
  for (std::size_t at = 0; at < profile.size(); ++at) {
    is_remark = profile[at] != '\n' && (is_remark || profile[at] == '#');
    if (is_remark || std::string_view("[]{}\"'=,\n").find(profile[at]) == std::string_view::npos)
      continue;
    std::string less = profile;
    less.erase(at, 1);
    std::string more = profile;
    more.insert(at, 1, profile[at]);
    CAPTURE(at);
    CAPTURE(profile.substr(at < 40 ? 0 : at - 40, 80));
    CHECK(slips(less).size() <= 1);
    CHECK(slips(more).size() <= 1);
  }
}

}  // namespace
}  // namespace weerbaar
