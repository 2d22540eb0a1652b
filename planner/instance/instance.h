// SPDX-License-Identifier: EUPL-1.2
// One municipality's problem, worked out: the catalog's measures as actions with their costs and
// hours for this municipality, its ladders, its money and its people. What the graph, the planner,
// the check of the plan and the reports share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/model.h"
#include "planner/instance/ladder.h"

namespace weerbaar {

using LabelIndex = std::size_t;  // into Instance::labels; 0 is the general money

enum class ActionState {
  open,      // the planner chooses
  finished,  // satisfies, costs nothing, not in the plan
  running,   // loopt: in the plan with its own start
  decided,   // besloten: must be in the plan
  excluded,  // uitgesloten: must not
  absent,    // does not apply here: not asked, and a prerequisite on it is void
};

// Why something counts as finished.
enum class FinishedBy {
  profile,   // gereed
  answer,    // an answer in the profile says that it is not needed any more
  standing,  // it belongs to a step that is in place
};

// At least one of the alternatives; an alternative is a set of actions that hold together.
struct AnyOf {
  std::vector<std::vector<ActionIndex>> alternatives;
};

struct Action {
  std::string id;     // measure, or measure@entry
  std::string title;  // with the name of the entry
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;
  ActionState state = ActionState::open;
  FinishedBy finished_by = FinishedBy::profile;  // when it is finished
  bool choice_made = false;        // an alternative of a choice that counts as made: it satisfies
  std::string reason;              // the profile's words for the state, or why it is absent
  std::optional<int> fixed_start;  // month; below 0 for what began before the plan
  bool settled = false;            // must be in the plan by itself: running, decided or a duty
  bool mandatory = false;          // settled, or required by what is
  PillarIndex pillar = 0;          // the measure's main pillar
  RoleIndex owner = 0;
  std::optional<LabelIndex> label;  // >= 1
  std::vector<Work> work;           // hours of one run: the owner's first, also when it is 0
  int duration = 1;                 // months, the shortest
  bool exact_duration = false;      // the profile's own: no run is longer
  int repeat = 0;                   // months between starts; 0: once
  std::int64_t one_off = 0;         // of one run, euros
  std::int64_t structural = 0;      // per year, euros
  std::int64_t upkeep_hours = 0;    // per year
  int earliest_start = 0;           // month, by niet_voor
  std::vector<int> start_months;    // 1..12: the calendar months it may start in; empty: any
  int latest_finish = 0;            // the last month of work, by the horizon and a legal deadline
  std::optional<int> deadline;      // that month, when `uiterlijk` has a ground
  // Per start 0 .. months - 1 how long the run lasts; 0: it cannot start then. And of the fixed
  // start, which may lie before the plan.
  std::vector<int> lengths;
  int fixed_length = 0;
  std::vector<ActionIndex> requires_;  // sorted; finished ones included
  std::vector<AnyOf> any_of;
  // "First know, then do": one of these ladders has step 1 complete before it starts. What that
  // takes is in `requires_` and `any_of` too.
  std::vector<LadderIndex> know_first;
  std::vector<ActionIndex> excludes;  // sorted, both ways

  std::int64_t hours() const { return work.front().hours; }  // the owner's
  bool asks_money() const { return one_off > 0 || structural > 0; }
};

struct Money {  // per calendar year of the horizon
  std::vector<std::int64_t> one_off;
  std::vector<std::int64_t> structural;
  std::vector<bool> carries;  // what is left of one-off money is added to the next year
};

struct Instance {
  int months = 0;  // horizon T; months 0..T-1
  Month start;
  std::vector<int> years;    // calendar years that the horizon touches
  std::vector<int> year_of;  // month -> index into years
  // In the order of rank, the last tie between plans: measure, then weight of the entry from high
  // to low, then its place in the profile. Every measure is here for every entry, also what
  // does not apply, so that an index means the same whatever figure of the profile is changed.
  std::vector<Action> actions;
  std::vector<LocalBlock> blocks;   // as the catalog's
  std::vector<Ladder> ladders;      // of the blocks in their order
  std::vector<std::string> labels;  // [0] is ""; the others sorted
  std::vector<Money> money;         // per label
  // Per role of the catalog: its hours in each month, 0 when it is away, also beyond the horizon
  // for what runs on past it; or none when the role has no capacity line.
  std::vector<std::optional<std::vector<std::int64_t>>> capacity;
  std::vector<std::int64_t> hours_before;  // per role: a month before the plan, with a line
  Steering steering;                       // hours 0: none is asked
  bool steering_apart = false;  // its role has no capacity line: it has hours for this alone
};

// Model -> Instance. Reports what the profile leaves unsaid (`gegeven-ontbreekt`).
Instance build_instance(const Model& model, Diagnostics& diagnostics);

// The same of a model that was checked before: its findings were reported then.
Instance instance_of(const Model& model);

// None: there is no such action.
std::optional<ActionIndex> find_action(const Instance& instance, const std::string& id);

// What only counts as finished excludes nothing.
inline bool excludes_as_finished(const Action& action) {
  return action.state == ActionState::finished && action.finished_by == FinishedBy::profile;
}

// It can be in a plan: neither finished, nor excluded, nor absent.
inline bool can_be_planned(const Action& action) {
  return action.state == ActionState::open || action.state == ActionState::running ||
         action.state == ActionState::decided;
}

}  // namespace weerbaar
