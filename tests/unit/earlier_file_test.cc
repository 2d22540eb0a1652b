// SPDX-License-Identifier: EUPL-1.2
// What the file of an earlier plan has that the input of now has not.
#include "planner/plan/earlier_file.h"

#include <doctest/doctest.h>

#include "planner/plan/adopted_plan.h"
#include "small_instance.h"

namespace weerbaar::testing {

namespace {

const std::string plan_text = R"({
  "schema": 2,
  "gemeente": {"naam": "Zandwijk"},
  "acties": [
    {"id": "oefenen", "nummer": 2, "titel": "Oefen", "start": "2027-03"},
    {"id": "beleid", "nummer": 1, "titel": "Maak beleid", "start": "2027-01"},
    {"id": "beleid@haven", "titel": "Maak beleid: Haven", "start": "2027-02"}
  ],
  "pijlers": []
})";

}  // namespace

TEST_CASE("an action that the input has no more is told by its own title, in the order of ids") {
  Diagnostics diagnostics;
  const auto adopted = read_adopted_plan({"plan.json", plan_text}, 0, diagnostics);
  REQUIRE(adopted);
  const EarlierFile file{.actions = adopted->facts.actions};
  Action kept = small_action(0);
  kept.id = "beleid";
  const auto vanished = vanished_actions(file, small_instance({kept}, {0}));
  REQUIRE(vanished.size() == 2);
  CHECK(vanished[0]->title == "Maak beleid: Haven");
  CHECK(vanished[1]->title == "Oefen");
}

}  // namespace weerbaar::testing
