// SPDX-License-Identifier: EUPL-1.2
// Covers of small random rows, held against every choice that the row allows.
#include "planner/search/covers.h"

#include <doctest/doctest.h>

#include "planner/search/random.h"

namespace {

using namespace weerbaar;

struct Row {
  LimitRows rows;  // one limit
  std::vector<std::size_t> first_cell;
};

// Six actions of one to three starts, that ask 1 to 12 of one limit.
Row random_row(Random& random) {
  Row made;
  made.rows.capacity = {static_cast<std::int64_t>(10 + random.below(15))};
  for (int action = 0; action < 6; ++action) {
    made.first_cell.push_back(made.rows.first_use.size());
    for (std::size_t starts = 1 + random.below(3); starts > 0; --starts) {
      made.rows.first_use.push_back(made.rows.uses.size());
      made.rows.uses.push_back({0, static_cast<std::int32_t>(1 + random.below(12))});
    }
  }
  made.first_cell.push_back(made.rows.first_use.size());
  made.rows.first_use.push_back(made.rows.uses.size());
  return made;
}

// What the cells ask of each limit together.
std::vector<std::int64_t> asked(const LimitRows& rows, const std::vector<std::size_t>& cells) {
  std::vector<std::int64_t> sum(rows.capacity.size());
  for (const std::size_t cell : cells)
    for (std::size_t at = rows.first_use[cell]; at < rows.first_use[cell + 1]; ++at)
      sum[rows.uses[at].limit] += rows.uses[at].amount;
  return sum;
}

template <class Each>
void for_each_choice(const Row& row, std::size_t action, std::vector<std::size_t>& cells,
                     const Each& each) {
  if (action + 1 == row.first_cell.size()) {
    each();
    return;
  }
  for_each_choice(row, action + 1, cells, each);
  for (std::size_t cell = row.first_cell[action]; cell < row.first_cell[action + 1]; ++cell) {
    cells.push_back(cell);
    for_each_choice(row, action + 1, cells, each);
    cells.pop_back();
  }
}

TEST_CASE("no choice that a limit allows breaks a cover of it") {
  Random random(77);
  int covers_found = 0;
  int counted_double = 0;
  for (int number = 0; number < 400; ++number) {
    CAPTURE(number);
    Row row = random_row(random);
    Covers covers(row.rows, row.first_cell);
    LateChoices late{std::vector<int>(row.first_cell.back()), 20};
    for (std::size_t action = 0; action + 1 < row.first_cell.size(); ++action) {
      int left = late.rounds;
      for (std::size_t cell = row.first_cell[action]; cell < row.first_cell[action + 1]; ++cell) {
        late.times[cell] = static_cast<int>(random.below(static_cast<std::uint64_t>(left) + 1));
        left -= late.times[cell];
      }
    }
    if (!covers.add(row.rows, {1}, late)) continue;
    REQUIRE(row.rows.capacity.size() == 2);
    ++covers_found;
    std::vector<std::size_t> cells;
    for_each_choice(row, 0, cells, [&] {
      const std::vector<std::int64_t> sum = asked(row.rows, cells);
      if (sum[0] <= row.rows.capacity[0]) CHECK(sum[1] <= row.rows.capacity[1]);
    });
    for (const LimitRows::Use& use : row.rows.uses)
      counted_double += use.limit == 1 && use.amount > 1 ? 1 : 0;
  }
  CHECK(covers_found > 100);
  CHECK(counted_double > 10);
}

TEST_CASE("a cover is added where the choices of late break it, and of a row with a price") {
  // Three actions that ask 5 of 12 each: two fit, three do not.
  Row row;
  row.rows.capacity = {12};
  row.rows.first_use = {0, 1, 2, 3};
  row.rows.uses = {{0, 5}, {0, 5}, {0, 5}};
  row.first_cell = {0, 1, 2, 3};
  Covers covers(row.rows, row.first_cell);
  CHECK_FALSE(covers.add(row.rows, {0}, {{9, 9, 9}, 10}));
  CHECK_FALSE(covers.add(row.rows, {1}, {{6, 6, 6}, 10}));
  REQUIRE(covers.add(row.rows, {1}, {{8, 8, 8}, 10}));
  CHECK(row.rows.capacity == std::vector<std::int64_t>{12, 2});
  CHECK(asked(row.rows, {0, 1, 2}) == std::vector<std::int64_t>{15, 3});
}

}  // namespace
