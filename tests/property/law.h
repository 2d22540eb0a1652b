// SPDX-License-Identifier: EUPL-1.2
// What the planning model says of one municipality, worked out from the model alone and without
// a line of the planner: which actions there are, where the municipality stands on every ladder,
// and what each step is worth. It is written to be held against the law, not to be quick.
//
// Where the law leaves a choice, the reading is said where it is made, after the word READING.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/model.h"

namespace weerbaar::testing {

enum class LawState { open, finished, running, decided, excluded, absent };

using LawIndex = std::size_t;  // into LawTown::actions

struct LawAction {
  std::string id;
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;
  LawState state = LawState::open;
  bool said_finished = false;   // gereed: only then does it exclude others
  bool said_otherwise = false;  // its status, or a general answer, says that it is not there yet
  bool choice_made = false;     // an alternative of a choice that counts as made
  bool must = false;            // by itself: running, decided, or a duty
  std::optional<int> fixed_start;
  std::vector<LawIndex> requirements;                      // that apply here
  std::vector<std::vector<std::vector<LawIndex>>> any_of;  // each: sets that hold together
  std::vector<LawIndex> excludes;                          // both ways
  std::vector<std::size_t> know_first;  // ladders: step 1 of one of them goes first; empty: free
  // Its figures here.
  std::vector<Work> work;  // that has hours in it
  std::int64_t one_off = 0;
  std::int64_t structural = 0;
  std::int64_t upkeep = 0;  // hours a year, of the owner
  RoleIndex owner = 0;
  int duration = 1;
  bool exact_duration = false;
  int repeat = 0;
  std::string label;
  int earliest = 0;  // month, by niet_voor
  std::vector<int> start_months;
  std::optional<int> deadline;  // month, where `uiterlijk` has a ground
};

struct LawStep {
  bool in_place = false;
  bool passed_over = false;
  bool reachable = false;
  bool complete = false;                     // without any action
  std::vector<std::vector<LawIndex>> needs;  // one of each; without what is satisfied
  std::int64_t worth = 0;
};

struct LawLadder {
  BlockIndex block = 0;
  std::optional<EntryIndex> entry;
  int weight = 1;
  bool from_score_alone = true;
  bool said = false;  // the profile says something of it
  int own_mark = 0;
  int raised_mark = 0;
  int target = 0;
  std::array<LawStep, step_count> steps;
};

struct LawBlock {
  bool counts = false;
  std::optional<EntryKind> kind;     // of its `per` measures
  std::vector<std::size_t> ladders;  // in the order of the entries
};

struct LawTown {
  int months = 0;
  Month start;
  std::vector<LawAction> actions;  // in the order of rank
  std::vector<LawBlock> blocks;    // as the catalog's
  std::vector<LawLadder> ladders;
};

LawTown town_by_law(const Model& model);

inline bool can_be_in_plan(const LawAction& action) {
  return action.state == LawState::open || action.state == LawState::running ||
         action.state == LawState::decided;
}

// A prerequisite on it is met without waiting for it.
inline bool is_met(const LawAction& action) {
  return action.state == LawState::finished || action.choice_made;
}

// The first halves, each in a file of its own.
std::vector<LawAction> actions_by_law(const Model& model);
void add_links_by_law(const Model& model, LawTown& town);
void add_ladders_by_law(const Model& model, LawTown& town);
int entry_weight(const Profile& profile, EntryKind kind, EntryIndex entry);

}  // namespace weerbaar::testing
