// SPDX-License-Identifier: EUPL-1.2
// What toml++ must not see: a character beyond ASCII outside texts and comments, and a table
// without a name.
#include "model/toml_text.h"

#include <doctest/doctest.h>

#include "model/toml.h"

namespace weerbaar {
namespace {

SourceSpan error_in(const std::string& text) {
  Diagnostics diagnostics;
  CHECK_FALSE(parse_toml({"p.toml", text}, 0, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  return diagnostics.sorted().front().span;
}

void check_place(const std::string& text, std::uint32_t line, std::uint32_t column) {
  CAPTURE(text);
  const SourceSpan span = error_in(text);
  CHECK(span.line == line);
  CHECK(span.column == column);
}

TEST_CASE("what is right goes to the parser as it is") {
  for (const std::string text : {"\xEF\xBB\xBF# één\na = \"é\\\"é\" # ë\n",
                                 "a = '''é'é\n''é'''\nb = \"\"\"é\\\"\"\"é\"\"\"\"\"\n",
                                 "[ \"é\" ]\nx = [\n  [1],\n  ['é'], # é\n]\n[[ a . 'b' ]]\n"}) {
    const TomlText safe = text_for_parser(text);
    CHECK(safe.text == text);
    CHECK(safe.nameless_table == std::string::npos);
    Diagnostics diagnostics;
    CHECK(parse_toml({"p.toml", text}, 0, diagnostics));
  }
}

TEST_CASE("a letter with an accent is wrong where it stands") {
  check_place("a = 1\n[pijlers.eigen-continuïteit]\n", 2, 23);
  check_place("ë = 1\n", 1, 1);
  check_place("x = 5½\n", 1, 5);
  check_place("x = 1　\n", 1, 6);
  check_place("x = [\n  1,\n  é]\n", 3, 3);
  CHECK(text_for_parser("a = \"é\"\nb = é€x\n").text == "a = \"é\"\nb = ??x\n");
}

TEST_CASE("a table without a name is told at its place") {
  check_place("[\n", 1, 2);
  check_place("a = 1\n  [ .b]\n", 2, 5);
  check_place("[[=]]\n", 1, 3);
  check_place("[[ [a]]]\n", 1, 4);
  check_place(std::string("[\0", 2), 1, 2);
}

}  // namespace
}  // namespace weerbaar
