// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>

#include "catalog/lint_text.h"

namespace weerbaar {
namespace {

TEST_CASE("lint: a title says what to do") {
  for (const char* title :
       {"Een noodplan maken", "Vastleggen wie over welke voorziening gaat",
        "Noodstroom voor het gemeentehuis vastleggen in een contract", "De raad informeren",
        "De tijd zonder afspraak overbruggen", "Voor elke pijler een eigenaar benoemen",
        "Afspraken maken met supermarkten"}) {
    CAPTURE(title);
    CHECK(says_an_action(title));
  }
  for (const char* title :
       {"Afspraken met netbeheerders", "Noodsteunpunten", "Een netwerk van netwerken",
        "Manieren van werk", "Kwetsbare ouderen en kinderen", "Middelen en bijlagen",
        "Plannen en oefeningen", "Voorzieningen voor dieren"}) {
    CAPTURE(title);
    CHECK(!says_an_action(title));
  }
}

TEST_CASE("lint: twenty words are a sentence, twenty-one are not") {
  const std::string twenty = "a b c d e f g h i j k l m n o p q r s t.";
  CHECK(too_long_sentence(twenty).empty());
  CHECK(too_long_sentence(twenty + " Kort. " + twenty).empty());
  CHECK(too_long_sentence("Kort: a b. Een " + twenty) == " Een " + twenty);
  CHECK(too_long_sentence("Nu 1.5 en 2.5 " + twenty) == "Nu 1.5 en 2.5 " + twenty);
  CHECK(too_long_sentence("").empty());
}

TEST_CASE("lint: sentences are alike when four fifths of their words are the same") {
  const auto alike = [](const char* left, const char* right) {
    return are_alike(word_set(left), word_set(right));
  };
  CHECK(alike("Het plan is geoefend.", "het plan is Geoefend"));
  CHECK(alike("Er is een plan.", "Er is ook een plan."));
  CHECK(!alike("Er is een plan.", "Er is ook een nieuw plan."));
  CHECK(!alike("Een.", "Twee."));
}

}  // namespace
}  // namespace weerbaar
