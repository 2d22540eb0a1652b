// SPDX-License-Identifier: EUPL-1.2
// What the file of an earlier plan has that the input of now has not.
#include "planner/plan/earlier_file.h"

#include <doctest/doctest.h>

#include "small_instance.h"

namespace weerbaar::testing {

TEST_CASE("an action that the input has no more is told by its own title, in the order of ids") {
  const EarlierFile file{.actions = {{.id = "beleid", .title = "Maak beleid"},
                                     {.id = "beleid@haven", .title = "Maak beleid: Haven"},
                                     {.id = "oefenen", .title = "Oefen"}}};
  Action kept = small_action(0);
  kept.id = "beleid";
  const auto vanished = vanished_actions(file, small_instance({kept}, {0}));
  REQUIRE(vanished.size() == 2);
  CHECK(vanished[0]->title == "Maak beleid: Haven");
  CHECK(vanished[1]->title == "Oefen");
}

}  // namespace weerbaar::testing
