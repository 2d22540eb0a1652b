// SPDX-License-Identifier: EUPL-1.2
// Hints say what can be typed where the program is not installed.
#include "planner/program/invocation.h"

#include <doctest/doctest.h>

namespace weerbaar {
namespace {

std::string by_dev(const std::string& text) {
  return as_invoked_by(text, "./dev run");
}

TEST_CASE("a command is written as it was called") {
  CHECK(by_dev("kijk of de naam klopt; `weerbaar catalogus` toont wat er is") ==
        "kijk of de naam klopt; `./dev run catalogus` toont wat er is");
  CHECK(by_dev("Hulp: weerbaar plan --help\n") == "Hulp: ./dev run plan --help\n");
  CHECK(by_dev("Voorbeeld:\n  weerbaar nieuw --naam X\n  weerbaar plan p.toml\n") ==
        "Voorbeeld:\n  ./dev run nieuw --naam X\n  ./dev run plan p.toml\n");
  CHECK(by_dev("Versie: weerbaar --versie") == "Versie: ./dev run --versie");
  CHECK(by_dev("er is geen plan; weerbaar check p.toml zegt waarom") ==
        "er is geen plan; ./dev run check p.toml zegt waarom");
  CHECK(by_dev("zegt `weerbaar\nuitleg`.") == "zegt `./dev run\nuitleg`.");
}

TEST_CASE("the word in a sentence stays") {
  for (const std::string text :
       {"een weerbaar plan", "weerbaar: van rapportcijfers", "Catalogus 2026.3. weerbaar 0.2.0",
        "naam = `weerbaar dorp`", "gemaakt door: weerbaar 0.2.0", "weerbaar"})
    CHECK(by_dev(text) == text);
  CHECK(as_invoked_by("Hulp: weerbaar --help", "") == "Hulp: weerbaar --help");
}

}  // namespace
}  // namespace weerbaar
