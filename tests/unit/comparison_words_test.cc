// SPDX-License-Identifier: EUPL-1.2
// What a comparison of plans says in words.
#include <doctest/doctest.h>

#include "planner/report/tables/comparison_tables.h"

namespace weerbaar {

TEST_CASE("differences are called right only when no plan is in doubt") {
  ComparedPlans compared;
  compared.no_causes = NoCauses::other_catalog;
  const auto calls_right = [&] {
    return cause_sentences(compared).front().find("kloppen wel") != std::string::npos;
  };
  CHECK(calls_right());
  compared.was.doubt = "daaraan is iets veranderd";
  CHECK(!calls_right());
  compared.was.doubt.clear();
  compared.becomes.doubt = "daaraan is iets veranderd";
  CHECK(!calls_right());
}

}  // namespace weerbaar
