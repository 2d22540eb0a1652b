// SPDX-License-Identifier: EUPL-1.2
// When an action works and what that asks: how long a run lasts, when it repeats, the hours of each
// role, and the money. All amounts are whole; the months are those of the plan.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

inline constexpr int longest_run = 120;  // months; only what already runs can reach it

// The hours that a role has in a month; none are asked of who is away, so 0 is absence. Before the
// plan everybody is there, with the hours of month 0. A role without a capacity line is always
// there.
bool is_there(const Instance& instance, RoleIndex role, int month);

// A run may start in the calendar month of that month of the plan.
bool may_start_in(const Instance& instance, const Action& action, int start);

// How many months a run that starts then lasts: the fewest, `duration` at least, in which each role
// has the time, three quarters of its least hours in a month at most. 0: there is no such run
// within `limit` months.
int run_length(const Instance& instance, const Action& action, int start, int limit);

// The role for want of whose time no run of the action fits the plan, all others doing. None: it is
// not for that.
std::optional<RoleIndex> too_busy(const Instance& instance, const Action& action);

// Works out how long each action's runs last, by when they start, after a change of its figures or
// of the hours that people have.
void set_lengths(Instance& instance);

// The same for a start that the plan can give it, from the action's own table; 0: it cannot.
int length_from(const Action& action, int start);

struct Run {
  int start = 0;
  int length = 0;
};

// Each role that has hours in the run is there in some month of it.
bool staffed(const Instance& instance, const Action& action, const Run& run);

// All runs, the first included, as long as a whole run fits the horizon.
std::vector<Run> runs_of(const Instance& instance, const Action& action, int first_start);

// The last month of the first run. Below 0 when it was finished before the plan.
int finish_of(const Action& action, int start);

// It has hours of that role in it, by its own work, upkeep or steering; steering that has hours of
// its own does not count.
bool asks_hours_of(const Instance& instance, const Action& action, RoleIndex role);

// What an action asks of a role in each month of the plan: its runs, upkeep, and steering.
struct RoleHours {
  RoleIndex role = 0;
  bool steering_apart = false;  // of the hours that are there for steering alone
  std::vector<std::int64_t> hours;
};

// What hours are for.
enum class WorkKind { first_run, repeats, upkeep, steering };

// Of every role that it asks hours of: its own work by role as in `work`, then steering.
std::vector<RoleHours> hours_of(const Instance& instance, const Action& action, int first_start);

// Of those the hours of one kind, at most one for each role.
std::vector<RoleHours> hours_of(const Instance& instance, const Action& action, int first_start,
                                WorkKind kind);

// Euros per calendar year.
struct Spending {
  std::vector<std::int64_t> one_off;
  std::vector<std::int64_t> committed;   // structural: the full yearly amount, from the year it is
                                         // finished in
  std::vector<std::int64_t> structural;  // what is really spent
};
Spending spending_of(const Instance& instance, const Action& action, int first_start);

// Work per month k (0-based) of `duration`: floor(total/duration), one more in the first
// total mod duration months.
std::int64_t spread(std::int64_t total, int duration, int k);

// Share of a yearly amount in calendar month j (January = 0): floor(amount/12), one more in the
// first amount mod 12 months. The rule for structural money and upkeep.
std::int64_t monthly_share(std::int64_t yearly, int j);

// How often an action can run at most within the plan.
inline std::int64_t most_runs(const Instance& instance, const Action& action) {
  return action.repeat == 0 ? 1 : instance.months / action.repeat + 1;
}

}  // namespace weerbaar
