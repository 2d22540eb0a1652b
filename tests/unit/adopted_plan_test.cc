// SPDX-License-Identifier: EUPL-1.2
// What a written plan says besides when its actions start.
#include "planner/plan/adopted_plan.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

const std::string plan_text = R"({
  "schema": 2,
  "gemeente": {"naam": "Zandwijk"},
  "acties": [
    {"id": "oefenen", "nummer": 2, "titel": "Oefen", "start": "2027-03"},
    {"id": "beleid", "nummer": 1, "titel": "Maak beleid", "start": "2027-01"},
    {"id": "beleid@haven", "titel": "Maak beleid: Haven", "start": "2027-02"}
  ],
  "pijlers": [{"id": "crisisorganisatie", "beginscore": 520, "eindscore": 640, "streefcijfer": 700}]
})";

}  // namespace

TEST_CASE("the file says the numbers that people know, where it has them, and the marks") {
  Diagnostics diagnostics;
  const auto adopted = read_adopted_plan({"plan.json", plan_text}, 0, diagnostics);
  REQUIRE(adopted);
  CHECK(adopted->numbers == std::map<std::string, std::int64_t>{{"beleid", 1}, {"oefenen", 2}});
  REQUIRE(adopted->facts.pillars.size() == 1);
  CHECK(adopted->facts.pillars[0].after == 640);
  CHECK(!adopted->has_profile);
}

}  // namespace weerbaar
