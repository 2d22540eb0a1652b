// SPDX-License-Identifier: EUPL-1.2
#include "model/condition_words.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

std::string in_words(const std::string& condition) {
  Diagnostics diagnostics;
  const auto parsed = parse_condition({condition, {}}, diagnostics);
  return parsed ? words_of(*parsed) : "?";
}

}  // namespace

TEST_CASE("a condition is said in words") {
  CHECK(in_words("kenmerk = \"bruggen\"") == "de gemeente het kenmerk bruggen heeft");
  CHECK(in_words("kenmerk = \"rivier\" of kenmerk = \"kust\" of kenmerk = \"eiland\"") ==
        "de gemeente het kenmerk rivier, kust of eiland heeft");
  CHECK(in_words("kenmerk != \"kust\"") == "de gemeente het kenmerk kust niet heeft");
  CHECK(in_words("niveau = \"rijk\" en afspraak != \"geen\" of niveau = \"regio\"") ==
        "het Rijk de afspraak maakt en er al een afspraak is, of als de regio de afspraak maakt");
  CHECK(in_words("inwoners >= 20000 en kernen > 1") ==
        "de gemeente minstens 20.000 inwoners heeft en de gemeente meer dan 1 kernen heeft");
  CHECK(in_words("score < 5.5") == "het cijfer van de pijler minder dan 5,5 is");
  CHECK(in_words("inzicht <= 2") == "het inzicht van de pijler hooguit 2 is");
  CHECK(in_words("bestuurlijke-agenda <= 4") ==
        "het antwoord bij bestuurlijke-agenda hooguit 4 is");
  CHECK(in_words("in-beeld = \"nee\"") == "de groep nog niet in beeld is");
  CHECK(in_words("in-beeld != \"nee\"") == "de groep in beeld is");
}

}  // namespace weerbaar
