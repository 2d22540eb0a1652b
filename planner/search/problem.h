// The instance as dense integer tables for the search: what each action asks of money and people
// for each month in which it could start. Multi-mode RCPSP with optional activities, a renewable
// resource per role and a non-renewable one per year and line of money.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "model/format.h"
#include "planner/instance/instance.h"
#include "planner/instance/start_window.h"
#include "planner/instance/starts.h"

namespace weerbaar {

struct Problem {
  Instance instance;  // of its own, so that no other can change or go behind its back
  std::size_t action_count = 0;
  int months = 0;
  std::size_t years = 0;
  std::size_t stride = 0;  // months, rounded up so that rows suit vector instructions
  std::size_t role_count = 0;
  std::size_t label_count = 0;

  struct Item {
    bool open = false;  // the search may place it: not finished, not excluded, window not empty
    bool mandatory = false;  // must be placed
    bool fixed = false;      // running, or decided with a start
    bool gainful = false;    // some effect on a pillar that has a shortfall
    int first = 0;           // earliest start
    int last = 0;            // latest start
    int duration = 1;
    std::size_t role = 0;
    bool role_limited = false;
    std::int32_t least_hours = 0;  // asks at least these in every month of its duration
    bool repeats = false;
    bool lasting = false;  // asks hours after its own months: upkeep, or another run
    bool asks_one_off = false;
    bool asks_structural = false;
    std::size_t label = 0;
    std::size_t row = 0;  // of `first` in the tables below; starts follow row by row
    PerPillar<int> effect{};
    std::vector<ActionIndex> requires_;                         // without the finished ones
    std::vector<std::vector<std::vector<ActionIndex>>> any_of;  // without groups already satisfied
    std::vector<ActionIndex> excludes;
  };
  std::vector<Item> items;
  std::vector<ActionIndex> mandatory;

  // One row a (action, start).
  std::vector<std::int32_t> hours;       // [row][month], capped at hours_cap
  std::vector<std::int64_t> one_off;     // [row][year]
  std::vector<std::int64_t> structural;  // [row][year]
  std::vector<std::int64_t> cost;        // [row], over the horizon

  std::vector<std::int32_t> capacity;          // [role][month]
  std::vector<std::int64_t> one_off_money;     // [label][year]
  std::vector<std::int64_t> structural_money;  // [label][year]
};

// What a horizon can have at most. It may begin and end within a year.
inline constexpr std::size_t most_months = max_months;
inline constexpr std::size_t most_years = max_months / 12 + 2;

inline constexpr std::int32_t hours_cap = 1'000'000'000;  // more than any capacity

inline std::int32_t capped_hours(std::int64_t hours) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(hours, hours_cap));
}

// With the starts that prerequisites, dates and the horizon leave, or with those of `windows`.
Problem build_problem(const Instance& instance);
Problem build_problem(Instance of, const std::vector<StartWindow>& windows);

// The first month in which all that the action waits for is finished, of an any-of group the
// alternative that is ready first; `months` when something it needs is not chosen.
int ready_month(const Problem& problem, const Starts& starts, ActionIndex action);

// The months in which an action may ask hours when it starts then.
struct Months {
  std::size_t first = 0;
  std::size_t end = 0;
};
inline Months months_of(const Problem& problem, const Problem::Item& item, int start) {
  const auto first = static_cast<std::size_t>(std::max(0, start));
  const auto end = static_cast<std::size_t>(std::max(0, start + item.duration));
  return {first, item.lasting ? problem.stride : end};
}

inline std::size_t row_of(const Problem::Item& item, int start) {
  return item.row + static_cast<std::size_t>(start - item.first);
}

}  // namespace weerbaar
