// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/side_by_side.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace weerbaar {

TEST_CASE("each thing is done once, however many there are") {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    CAPTURE(count);
    std::vector<std::atomic<int>> done(count);
    side_by_side(count, [&](std::size_t at) { ++done[at]; });
    for (const std::atomic<int>& each : done)
      CHECK(each == 1);
  }
}

TEST_CASE("what one thing throws comes out, after all that were begun have ended") {
  std::atomic<int> begun = 0;
  std::atomic<int> ended = 0;
  const auto thing = [&](std::size_t at) {
    ++begun;
    if (at == 3) {
      ++ended;
      throw std::runtime_error("three");
    }
    ++ended;
  };
  CHECK_THROWS_WITH_AS(side_by_side(1000, thing), "three", std::runtime_error);
  CHECK(begun == ended);
}

}  // namespace weerbaar
