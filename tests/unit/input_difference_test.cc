// SPDX-License-Identifier: EUPL-1.2
// What one input says otherwise than another, where one of them leaves the usual entries unsaid.
#include "model/input_difference.h"

#include <doctest/doctest.h>

#include "model/reader.h"

namespace weerbaar {

namespace {

const std::string catalog_text = R"(
[[standaard]]
per = "proces"
id = "afval"
naam = "Ophalen van afval"

[[standaard]]
per = "proces"
id = "uitkeringen"
naam = "Uitkeringen betalen"
)";

Document document_of(const std::string& profile) {
  Diagnostics diagnostics;
  Document document = load_catalog({{"catalogus.toml", catalog_text}}, 1, diagnostics);
  load_profile({"profiel.toml", profile}, document, diagnostics);
  REQUIRE(document.profile);
  return document;
}

const std::string says_nothing = "[gemeente]\nnaam = \"Zandwijk\"\n";
const std::string keeps_one =
    says_nothing + "[[processen]]\nid = \"uitkeringen\"\nnaam = \"Uitkeringen betalen\"\n";

}  // namespace

TEST_CASE("who names some of the usual entries lets the others go") {
  const Document from = document_of(says_nothing);
  const Document to = document_of(keeps_one);
  const std::vector<InputDifference> found = input_differences(from, to);
  REQUIRE(found.size() == 1);
  CHECK(found[0].name == "Ophalen van afval");
  REQUIRE(found[0].changes.size() == 1);
  CHECK(found[0].changes[0].was);
  CHECK(!found[0].changes[0].becomes);

  Document changed = from;
  apply(found[0], to, changed);
  CHECK(input_differences(changed, to).empty());
  CHECK(tables_at(*changed.profile, "processen").size() == 1);
}

TEST_CASE("who no longer names entries has the usual ones again") {
  const Document from = document_of(keeps_one);
  const Document to = document_of(says_nothing);
  const std::vector<InputDifference> found = input_differences(from, to);
  REQUIRE(found.size() == 1);
  CHECK(found[0].name == "Ophalen van afval");
  CHECK(found[0].changes[0].becomes);

  Document changed = from;
  apply(found[0], to, changed);
  CHECK(input_differences(changed, to).empty());
}

TEST_CASE("an entry of which something changes is called by its name, and both may say nothing") {
  const Document to =
      document_of(says_nothing +
                  "[[processen]]\nid = \"afval\"\nnaam = \"Afval\"\n"
                  "[[processen]]\nid = \"uitkeringen\"\nnaam = \"Uitkeringen betalen\"\n");
  const std::vector<InputDifference> found = input_differences(document_of(says_nothing), to);
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "afval");
  CHECK(found[0].name == "Afval");
  CHECK(input_differences(document_of(says_nothing), document_of(says_nothing)).empty());
}

TEST_CASE("who says that there are none loses no entry one by one") {
  const std::vector<InputDifference> found = input_differences(
      document_of(says_nothing), document_of(says_nothing + "geen = [\"processen\"]\n"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].changes[0].name == "geen");
}

}  // namespace weerbaar
