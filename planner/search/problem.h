// SPDX-License-Identifier: EUPL-1.2
// The instance as dense integer tables for the search: what each action asks of money and people
// for each month in which it could start, and which sets of actions bring something. Precedence-
// constrained scheduling (PCPSP) with optional activities whose length hangs on their start, a
// renewable resource per role, and a non-renewable one per year and line of money.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/format.h"
#include "planner/instance/instance.h"
#include "planner/instance/start_window.h"
#include "planner/instance/starts.h"

namespace weerbaar {

using ResourceIndex = std::size_t;   // a role, or last the hours that are there for steering alone
using MilestoneIndex = std::size_t;  // into Problem::milestones

struct Problem {
  Instance instance;  // of its own, so that no other can change or go behind its back
  std::size_t action_count = 0;
  int months = 0;
  std::size_t years = 0;
  std::size_t stride = 0;  // months, rounded up so that rows suit vector instructions
  std::size_t resource_count = 0;
  std::size_t label_count = 0;

  struct Item {
    bool open = false;  // the search may place it: not finished, not excluded, window not empty
    bool mandatory = false;                // must be placed
    bool fixed = false;                    // running, or decided with a start
    int first = 0;                         // earliest start
    int last = 0;                          // latest start
    std::size_t role = 0;                  // of the owner
    std::vector<ResourceIndex> resources;  // with a limit, that it asks hours of
    bool lasting = false;  // asks hours after its own months: upkeep, or another run
    bool asks_one_off = false;
    bool asks_structural = false;
    std::size_t label = 0;
    std::size_t row = 0;    // of `first` in the tables below; starts follow row by row
    std::size_t hours = 0;  // of `first` in the table of hours; a row a resource and start
    std::vector<ActionIndex> requires_;                         // without the finished ones
    std::vector<std::vector<std::vector<ActionIndex>>> any_of;  // without groups already satisfied
    std::vector<ActionIndex> excludes;
    std::vector<MilestoneIndex> milestones;  // that need it, ascending
  };
  std::vector<Item> items;
  std::vector<ActionIndex> mandatory;

  // A set of actions that brings something when all of it is finished: a step of a ladder. Those of
  // one ladder follow each other, the lowest first.
  struct Milestone {
    std::vector<std::vector<ActionIndex>> needs;  // one of each
    std::optional<MilestoneIndex> lower;          // complete first
    MilestoneIndex ladder_end = 0;                // past the last of its ladder
    std::int64_t worth = 0;                       // for every month that it is complete
  };
  std::vector<Milestone> milestones;

  // One row a (action, start).
  std::vector<int> length;               // [row] of the first run; 0: it cannot start then
  std::vector<std::int64_t> one_off;     // [row][year]
  std::vector<std::int64_t> structural;  // [row][year], committed
  std::vector<std::int64_t> cost;        // [row], over the horizon
  std::vector<int> same_money_until;     // [row] the first later start that asks other money
  // One row a (action, start, resource of the action).
  std::vector<std::int32_t> hours;  // [row][month], capped at hours_cap

  std::vector<std::int32_t> capacity;          // [resource][month]
  std::vector<std::int64_t> one_off_money;     // [label][year]
  std::vector<std::int64_t> structural_money;  // [label][year]
};

// What a horizon can have at most. It may begin and end within a year.
inline constexpr std::size_t most_months = max_months;
inline constexpr std::size_t most_years = max_months / 12 + 2;

inline constexpr std::int32_t hours_cap = 2 * max_hours;  // more than any capacity
// Where there is no limit: more than 500 actions at the cap, and half of what the type holds, so
// that no sum overflows.
inline constexpr std::int32_t unlimited_hours = 1'000'000'000;

inline std::int32_t capped_hours(std::int64_t hours) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(hours, hours_cap));
}

// With the starts that prerequisites, dates and the horizon leave, or with those of `windows`.
Problem build_problem(const Instance& instance);
Problem build_problem(Instance of, const std::vector<StartWindow>& windows);

inline std::size_t row_of(const Problem::Item& item, int start) {
  return item.row + static_cast<std::size_t>(start - item.first);
}

// 0: it cannot start then.
inline int length_at(const Problem& problem, ActionIndex action, int start) {
  return problem.length[row_of(problem.items[action], start)];
}

// The last month of the first run; not before the plan.
inline int finish_at(const Problem& problem, ActionIndex action, int start) {
  return std::max(0, start + length_at(problem, action, start) - 1);
}

// What it asks of the resource at `place` among the item's, month by month.
inline const std::int32_t* hours_row(const Problem& problem, const Problem::Item& item, int start,
                                     std::size_t place) {
  const auto at = static_cast<std::size_t>(start - item.first) * item.resources.size() + place;
  return &problem.hours[(item.hours + at) * problem.stride];
}

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
  if (item.lasting) return {first, problem.stride};
  const int end = start + problem.length[row_of(item, start)];
  return {first, static_cast<std::size_t>(std::clamp(end, 0, problem.months))};
}

}  // namespace weerbaar
