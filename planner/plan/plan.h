// SPDX-License-Identifier: EUPL-1.2
// The plan: which actions, when, what they are worth and why. Plain data for the reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/instance/instance.h"
#include "planner/instance/marks.h"
#include "planner/instance/starts.h"

namespace weerbaar {

// Why a chosen action does not start earlier: what holds in most of the months since it could.
enum class WaitCause {
  nothing,      // it starts in the first possible month
  predecessor,  // `action` finishes in that month
  role,         // `role` has no hours left, or is away
  one_off_money,
  structural_money,
  date,         // niet_voor
  start_month,  // startmaanden
  fixed,        // running, or decided with a start
  choice,       // an earlier start is possible but makes the whole plan worth less
  cost,         // an earlier start is possible, brings nothing more and costs more
};

struct Waiting {
  WaitCause cause = WaitCause::nothing;
  std::optional<ActionIndex> action;  // predecessor
  bool to_know_first = false;         // of a predecessor: it is waited for to know first
  std::optional<RoleIndex> role;
  bool for_steering = false;  // of the role: the hours to steer
  std::optional<int> year;    // calendar year, of money
};

// Why a run lasts longer than its shortest: the role that has too little time for it, or is away.
struct Stretch {
  RoleIndex role = 0;
  std::int64_t hours = 0;      // of the role in a month of the run in which it is there, at least
  int months_away = 0;         // of the run
  bool too_few_hours = false;  // without the absence it would last longer too
};

struct Planned {
  ActionIndex action = 0;
  int number = 0;         // 1-based, over the whole plan; the number people see
  int start = 0;          // month
  int finish = 0;         // the last month of the first run; past the horizon for what runs on
  std::vector<int> runs;  // starts of the repeats, the first run not included
  std::optional<Stretch> stretch;
  // What the plan is worth less without it and all that cannot do without it, in V.
  std::int64_t loss = 0;
  Waiting waiting;
  std::vector<ActionIndex> enables;  // chosen actions that directly wait for this one
  int latest_start = 0;              // without moving anything that must wait for it
};

// Months of the first run, and of each repeat.
inline int length_of(const Planned& planned) {
  return planned.finish - planned.start + 1;
}

// A step that the plan completes.
struct StepReached {
  LadderIndex ladder = 0;
  int step = 0;                      // 1..step_count
  int month = 0;                     // at whose end it is complete
  std::int64_t gain = 0;             // worth * months that it is complete; they add up to V
  int per_mille = 0;                 // of V, by largest remainder
  std::vector<ActionIndex> actions;  // in the plan, that it takes; by number
};

enum class LeftOutCause {
  excluded,           // uitgesloten by the profile
  excluded_by_other,  // sluit_uit with `action`, which is chosen or finished
  prerequisite,       // needs `action`, which is not chosen
  horizon,            // too long for the time left
  role,               // no room with `role`
  one_off_money,
  structural_money,
  step_done,       // its step is complete without it
  step,            // its step cannot be complete, for lack of `other`
  unreachable,     // its step cannot be reached here, or what is below it cannot
  after_end,       // of a step: `other` is in the plan, but finished after it
  ladder_ends,     // of a step: no measure of it applies here
  target_reached,  // the mark is at the target without it
  several_limits,  // no single limit alone stands in the way
  no_step,         // it belongs to no step that is still to go, and nothing needs it
  outweighed,      // fits, but the plan is worth more without it
};

// What is short in all, at the starts that ask least, while the plan stays as it is.
struct Shortage {
  enum class Means { hours, one_off, structural };
  Means means = Means::hours;
  std::int64_t amount = 0;    // hours or euros, of all months or years together; of structural
                              // money the most that a year lacks
  RoleIndex role = 0;         // of hours
  bool for_steering = false;  // of hours: those to steer
  int month = 0;              // of hours: the first month that is short, and the last
  int last_month = 0;
  int year = 0;  // of money: the first calendar year that is short
};

// What it is that the means are short for.
enum class ShortFor { itself, with_what_it_awaits, whole_step };

// Why something is not in the plan.
struct Obstacle {
  LeftOutCause cause = LeftOutCause::no_step;
  std::optional<ActionIndex> other;
  std::optional<RoleIndex> role;    // that never has the time, or is never there
  std::vector<Shortage> shortages;  // of each role and kind of money that lacks
  ShortFor short_for = ShortFor::itself;
  int months = 0;  // horizon: of work one after the other that it takes at least
};

struct LeftOut {
  ActionIndex action = 0;
  Obstacle why;
};

// Where a ladder stops: the first step that the plan does not complete.
struct NextStep {
  LadderIndex ladder = 0;
  int step = 1;                      // 1..step_count
  std::vector<ActionIndex> missing;  // that it still asks, with what those wait for
  Obstacle why;

  bool is_wanted() const { return why.cause != LeftOutCause::target_reached; }
};

struct MoneyUse {  // of one year and one line of money
  int year = 0;
  LabelIndex label = 0;
  std::int64_t one_off_available = 0;  // carried-over money included
  std::int64_t one_off_used = 0;
  std::int64_t one_off_lapsed = 0;  // left over, in a year before the last, and not carried over
  std::int64_t structural_available = 0;
  std::int64_t structural_committed = 0;  // the full yearly amounts
  std::int64_t structural_spent = 0;      // really, in that year
};

struct RoleUse {
  RoleIndex role = 0;
  bool steering_apart = false;  // the hours that are there for steering alone
  int month = 0;
  std::optional<std::int64_t> available;  // none: no limit was given
  std::int64_t used = 0;
};

struct PillarResult {
  PillarIndex pillar = 0;
  int weight = 0;                    // 700 - priority
  int shortfall = 0;                 // max(0, target - score)
  std::int64_t urgency = 0;          // weight * shortfall
  MarkChange mark;                   // mean of its blocks; of no blocks its score
  std::vector<ActionIndex> actions;  // main pillar here, by number
};

struct Plan {
  std::vector<Planned> chosen;     // by number: pillars by urgency, then blocks, then time
  std::vector<LeftOut> left_out;   // by rank
  std::vector<StepReached> steps;  // by ladder, then step
  std::vector<NextStep> next;      // by ladder; of blocks that count, with a step to go
  std::vector<MarkChange> blocks;  // as the catalog's; those that do not count stay 0
  std::int64_t value = 0;          // V
  std::int64_t bound = 0;          // no plan is worth more; 0 beside a value: not sought
  std::int64_t total_cost = 0;     // euros over the horizon
  std::int64_t evaluations = 0;    // plans compared by the search
  bool proven_optimal = false;
  std::vector<PillarResult> pillars;  // in order of urgency, ties in pillar order
  std::vector<MoneyUse> money;        // by year, then label
  std::vector<RoleUse> roles;         // by role, then month; only roles with a limit or with work
};

// The chosen action, or null when it is not in the plan.
const Planned* find_planned(const Plan& plan, ActionIndex action);

Starts starts_of(const Instance& instance, const Plan& plan);

// The chosen actions by rank, with their months and nothing else yet.
std::vector<Planned> planned_from(const Instance& instance, const Starts& starts);

// How much more a better plan could be worth, in tenths of a percent of this one, rounded up: the
// distance is never said to be smaller than it is. None: this plan is worth nothing.
std::optional<std::int64_t> gap_in_tenths(std::int64_t value, std::int64_t bound);

}  // namespace weerbaar
