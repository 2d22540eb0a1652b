// SPDX-License-Identifier: EUPL-1.2
// Rows that hold for plans but not for parts of actions. When actions together ask more than a
// limit has, one of them is not there: a cover inequality (Balas 1975, with his lifting: what asks
// as much as the h largest of them together counts for h). Added while the prices of a relaxation
// improve, where its late choices break them: relax and cut (Escudero, Guignard and Malik 1994;
// Lucena 2005).
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/limit_rows.h"

namespace weerbaar {

// How often a relaxation chose each cell in its last rounds.
struct LateChoices {
  std::vector<int> times;  // [cell]
  int rounds = 0;
};

class Covers {
 public:
  // `first_cell`: of each action, and then the end.
  Covers(const LimitRows& rows, const std::vector<std::size_t>& first_cell);

  // Adds those that the choices break to the rows; only of rows that have a price. Returns whether
  // there is one. One may come again: with two prices it counts sooner.
  bool add(LimitRows& rows, const std::vector<std::int64_t>& price, const LateChoices& choices);

 private:
  struct Use {
    std::size_t cell = 0;
    std::int64_t amount = 0;
  };
  struct Member {  // of a cover: the action asks at least so much, and was chosen so often
    std::size_t action = 0;
    std::int64_t amount = 0;
    int times = 0;
  };
  struct Row {
    std::int64_t capacity = 0;
    std::vector<Use> uses;
  };

  std::vector<Member> cover_of(const Row& row, const LateChoices& choices) const;
  std::vector<Use> lifted(const Row& row, std::vector<Member> cover) const;

  std::vector<Row> rows_;               // those of the instance, not the covers
  std::vector<std::size_t> action_of_;  // [cell]
};

}  // namespace weerbaar
