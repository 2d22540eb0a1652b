// The plan: which actions, when, what they are worth and why. Plain data for the reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/instance/instance.h"
#include "planner/instance/starts.h"

namespace weerbaar {

// Why a chosen action does not start earlier: what holds in the month before its start.
enum class WaitCause {
  nothing,      // it starts in the first possible month
  predecessor,  // `action` finishes in that month
  role,         // the owner has no hours left
  one_off_money,
  structural_money,
  date,    // niet_voor
  fixed,   // running, or decided with a start
  choice,  // an earlier start is possible but makes the whole plan worth less
};

struct Waiting {
  WaitCause cause = WaitCause::nothing;
  std::optional<ActionIndex> action;  // predecessor
  std::optional<int> year;            // calendar year, of money
};

// One term of an action's gain: weight * months * (before^2 - after^2). The terms of all actions
// add up to the plan's value, because actions count in the order of (finish, start, id).
struct GainTerm {
  PillarIndex pillar = 0;
  int before = 0;  // shortfall left before this action, hundredths
  int after = 0;
  int months = 0;  // months from the finish to the end of the horizon
  std::int64_t gain = 0;
};

struct Planned {
  ActionIndex action = 0;
  int number = 0;               // 1-based, over the whole plan; the number people see
  int start = 0;                // month
  int finish = 0;               // the last month of work
  std::vector<int> runs;        // starts of the repeats, the first run not included
  PillarIndex main_pillar = 0;  // largest part of its gain
  std::int64_t gain = 0;
  std::vector<GainTerm> terms;
  Waiting waiting;
  std::vector<ActionIndex> enables;  // chosen actions that directly wait for this one
  int latest_start = 0;              // without moving anything that must wait for it
};

enum class LeftOutCause {
  excluded,           // uitgesloten by the profile
  excluded_by_other,  // sluit_uit with `action`, which is chosen or finished
  prerequisite,       // needs `action`, which is not chosen
  horizon,            // too long for the time left
  role,               // no room with the owner
  one_off_money,
  structural_money,
  several_limits,  // no single limit alone stands in the way
  no_gain,         // its pillars have reached their targets
  outweighed,      // fits, but the plan is worth more without it
};

struct LeftOut {
  ActionIndex action = 0;
  LeftOutCause cause = LeftOutCause::no_gain;
  std::optional<ActionIndex> other;
  std::optional<int> year;   // money
  std::int64_t needed = 0;   // euros or hours short at the best start, while the plan stays
  std::optional<int> month;  // role: the first month that is short
};

struct MoneyUse {  // of one year and one line of money
  int year = 0;
  LabelIndex label = 0;
  std::int64_t one_off_available = 0;  // carried-over money included
  std::int64_t one_off_used = 0;
  std::int64_t structural_available = 0;
  std::int64_t structural_used = 0;
};

struct RoleUse {
  RoleIndex role = 0;
  int month = 0;
  std::optional<std::int64_t> available;  // none: no limit was given
  std::int64_t used = 0;
};

struct PillarResult {
  PillarIndex pillar = 0;
  std::int64_t urgency = 0;  // weight * shortfall
  int gained = 0;            // hundredths that the plan adds to the mark, never beyond the target
  std::vector<ActionIndex> actions;  // main pillar here, by number
  std::vector<ActionIndex> also;     // chosen, other main pillar, effect here too
};

struct Plan {
  std::vector<Planned> chosen;    // by number: pillars in order of urgency, then start, then id
  std::vector<LeftOut> left_out;  // by id
  std::int64_t value = 0;         // V
  std::int64_t bound = 0;         // no plan is worth more
  std::int64_t total_cost = 0;    // euros over the horizon
  std::int64_t evaluations = 0;   // plans decoded by the search
  bool proven_optimal = false;
  std::vector<PillarResult> pillars;  // in order of urgency, ties in pillar order
  std::vector<MoneyUse> money;        // by year, then label
  std::vector<RoleUse> roles;         // by role, then month; only roles with a limit or with work
};

// The chosen action, or null when it is not in the plan.
const Planned* find_planned(const Plan& plan, ActionIndex action);

Starts starts_of(const Instance& instance, const Plan& plan);

// The chosen actions by id, with their months and nothing else yet.
std::vector<Planned> planned_from(const Instance& instance, const Starts& starts);

// How much more a better plan could be worth, in tenths of a percent of this one, rounded up: the
// distance is never said to be smaller than it is. None: this plan is worth nothing.
std::optional<std::int64_t> gap_in_tenths(std::int64_t value, std::int64_t bound);

}  // namespace weerbaar
