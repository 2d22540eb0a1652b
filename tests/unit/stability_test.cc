// SPDX-License-Identifier: EUPL-1.2
// The plan under other marks of the steps and with blocks of equal weight.
#include "planner/variants/stability.h"

#include <doctest/doctest.h>

#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

constexpr Effort little{200, 20};

const std::string& one_block() {
  static const std::string text =
      catalog_text +
      measure_text("a", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 1 }])") +
      measure_text("b", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 2 }])") +
      measure_text("c", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 3 }])") +
      measure_text("d", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 4 }])");
  return text;
}

struct Ends {
  BlockEnd now;
  Variant scale;
  Variant equal;
};

// Of the block `werk`, the first pillar's.
Ends ends_of(const std::string& standing) {
  const Read input =
      read(profile_text("", "", "bouwstenen = { werk = " + standing + " }", ""), {one_block()});
  const Instance instance = instance_of(input.model);
  const Solved solved = solve(instance, little);
  const Stability stability =
      check_stability(input.model, instance, solved.found.starts, little, {});
  REQUIRE(stability.agreements.size() == 2);
  return {block_ends(instance, stability.plan)[0], stability.agreements[0],
          stability.agreements[1]};
}

TEST_CASE("stability: under other marks a block said as a step stays on that step") {
  const Ends ends = ends_of("\"geoefend\"");
  CHECK(ends.now.steps == std::vector{4});
  CHECK(ends.now.mark == 850);
  CHECK(ends.scale.marks == std::array{500, 600, 750, 900});
  CHECK(ends.scale.ends[0].steps == std::vector{4});
  CHECK(ends.scale.ends[0].mark == 900);
  CHECK(ends.equal.ends[0].mark == 850);
}

TEST_CASE("stability: under other marks a block said as a mark keeps its mark") {
  // 6,0 is step 1 of 5,5 6,5, and step 2 of 5,0 6,0: what step 2 asks is there then.
  const Ends ends = ends_of("6.0");
  CHECK(ends.now.steps == std::vector{4});
  CHECK(ends.scale.ends[0].steps == std::vector{4});
  CHECK(ends.scale.finished == std::vector<std::string>{"b"});
  CHECK(ends.scale.out.empty());
  CHECK(ends.scale.holds);
  CHECK(ends.equal.finished.empty());
}

// Two blocks of one pillar, the one four times as heavy: under equal weights the plan is worth
// something else.
TEST_CASE("stability: equal weights change what a plan is worth") {
  const std::string two_blocks =
      catalog_text + R"([[bouwstenen]]
id = "zijde"
pijler = "eigen-continuiteit"
naam = "Zijde"
aandeel = 1
treden = ["Z1.", "Z2.", "Z3.", "Z4."]
)" + measure_text("a", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 2 }])") +
      measure_text("z", free_of_charge + R"(treden = [{ bouwsteen = "zijde", trede = 3 }])");
  const Read input = read(profile_text("", "", "", ""), {two_blocks});
  const Instance instance = instance_of(input.model);
  const Solved solved = solve(instance, little);
  const Stability stability =
      check_stability(input.model, instance, solved.found.starts, little, {});
  REQUIRE(stability.agreements.size() == 2);
  CHECK(stability.agreements[1].value != value_of(instance, stability.plan));
}

TEST_CASE("stability: what ends elsewhere are blocks that count and of which a ladder differs") {
  const std::vector<BlockEnd> ends = {{true, {1, 2}, 600}, {false, {1}, 550}, {true, {3}, 750}};
  std::vector<BlockEnd> other = ends;
  CHECK(ending_elsewhere(ends, other).empty());
  other[0].steps[1] = 3;
  other[1].steps[0] = 4;
  CHECK(ending_elsewhere(ends, other) == std::vector<BlockIndex>{0});
}

}  // namespace
}  // namespace weerbaar
