// SPDX-License-Identifier: EUPL-1.2
// A plan that began at an earlier one: what is the same, what is not, and what keeping to it costs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/instance/starts.h"

namespace weerbaar {

// How far a plan may go from the earlier one.
enum class Freedom {
  when_it_pays,  // as far as it likes, when that brings enough; else not at all
  none,          // only as far as the input asks
  few,           // a few moves further
  free,          // as far as it likes
};

// The earlier plan stays unless another one is worth more than this above it. Without any change of
// the input a search that goes on from the plan of the default search finds up to 1.2 % more on the
// examples: less says nothing of what changed, and does not pay the talks it takes to tell people
// that they do something else.
inline constexpr int keeping_margin = 15;  // per mille of its value

// As many as a team can talk over in one meeting. A move is an action that comes in, goes out or
// starts in another month, beyond what the input asks.
inline constexpr int most_moves = 3;

// One way to go on with the earlier plan.
struct WayOn {
  Starts starts;
  std::int64_t value = 0;
  std::int64_t cost = 0;  // euros over the horizon
  std::size_t moves = 0;  // against the earlier plan as far as it can still be followed
  int mean_mark = 0;      // of the pillars after it, in hundredths, rounded down
  int pillars_at_target = 0;
};

struct Replan {
  Freedom asked = Freedom::when_it_pays;
  Freedom taken = Freedom::free;  // which of the ways the plan is; never `when_it_pays`

  Starts earlier;  // as it was; what is finished by now is not in it, nor what there is no more
  std::vector<ActionIndex> finished;

  // The price of keeping to it. None: what must be there does not fit beside what was kept.
  std::optional<WayOn> none;
  std::optional<WayOn> few;
  bool few_is_best = false;  // all plans with so few moves were tried
  WayOn free;
};

const WayOn& way_taken(const Replan& replan);

// How an action of the plan, or of the earlier one, differs between them.
struct ActionChange {
  ActionIndex action = 0;
  int before = not_chosen;
  int after = not_chosen;
  bool forced = false;   // what can be kept of the earlier plan does not have it then either
  bool as_kept = false;  // and has it as this plan does
};
// By the month it concerns first, then by rank.
std::vector<ActionChange> changes_of(const Replan& replan);

// How many actions start when they did.
std::int64_t unchanged_count(const Replan& replan);

}  // namespace weerbaar
