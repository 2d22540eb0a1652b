// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/search.h"

#include <doctest/doctest.h>

#include "planner/search/first_plan.h"
#include "small_instance.h"

namespace weerbaar {

TEST_CASE("a search uses what it may, also one that begins at a known plan") {
  // A step that can be complete, and one that is out: there is no money for it.
  Instance instance = testing::small_instance(
      {testing::small_action(0), testing::small_action(0), testing::small_action(100)}, {0, 1});
  Ladder dear = instance.ladders[0];
  dear.steps[0].needs = {{2}};
  instance.ladders.push_back(dear);
  instance.blocks.push_back({true, 1, 2});
  const Problem problem = build_problem(instance);
  const Presolved presolved = presolve(problem);
  const SearchResult first = first_plan(problem);
  const std::int64_t more_than_there_is = 1'000'000;
  for (const bool from_known : {false, true}) {
    CAPTURE(from_known);
    const SearchResult found =
        search(problem, presolved, first,
               {.bound = more_than_there_is, .evaluations = 2000, .from_known = from_known});
    CHECK(found.evaluations >= 2000);
    CHECK(found.score.value == first.score.value);
  }
}

}  // namespace weerbaar
