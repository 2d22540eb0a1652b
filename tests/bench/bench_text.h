// SPDX-License-Identifier: EUPL-1.2
// A municipality with a catalog of its own as plain data, and as the texts a user would write. What
// makes cases fills the data; how the files are written is known here alone.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/choice_words.h"
#include "model/pillar.h"
#include "tests/property/random_case.h"

namespace weerbaar::testing {

// Measures, blocks and roles name each other by their place in the lists of TownText. Months count
// from January 2027, where every plan begins.
struct StepText {
  int block = 0;
  int step = 1;         // 1..4
  bool choice = false;  // with the others of the step that say so: one is enough
};

struct MeasureText {
  std::vector<StepText> steps;  // none: it only prepares, for `pillar`
  int pillar = 0;
  int role = 0;
  int duration = 1;
  int hours = 0;
  std::vector<std::pair<int, int>> help;  // role and hours
  int one_off = 0;
  int structural = 0;
  int upkeep = 0;
  int repeat = 0;
  int label = -1;
  int kind = -1;  // of entries, into entry_words; -1: done once
  std::vector<int> needs;
  bool one_by_one = false;  // each entry after the one before it
  std::vector<int> any_of;
  std::vector<int> excludes;
  std::vector<int> start_months;
  std::optional<int> not_before;
  std::optional<int> until;  // with a ground
  bool duty = false;
  std::string condition;
  std::string status;         // a word of the profile; empty: none
  std::optional<int> starts;  // of what runs or is decided
};

struct BlockText {
  int pillar = 0;
  int share = 2;
  bool known = true;     // the mark of the pillar says something of it
  std::string standing;  // as in the profile; empty: it says nothing
};

struct EntryText {
  std::string more;  // further lines
};

struct RoleText {
  int hours = 16;
  std::vector<int> away;                     // months
  std::vector<int> away_yearly;              // calendar months
  std::optional<std::pair<int, int>> later;  // from this month on so many hours
};

struct LineText {
  int year = 2027;
  int one_off = 0;
  int structural = 0;
  int label = -1;
  std::optional<bool> carries;
};

struct PillarText {
  int score = 55;  // tenths
  int rank = 100;  // hundredths
  int insight = 3;
  std::optional<int> target;  // tenths
};

struct TownText {
  std::string name;
  int months = 42;
  int target = 75;  // tenths
  bool carries = false;
  std::array<PillarText, pillar_count> pillars;
  std::array<std::vector<EntryText>, entry_kind_count> entries;
  std::vector<BlockText> blocks;
  std::vector<RoleText> roles;
  std::vector<MeasureText> measures;
  std::vector<LineText> lines;
  int steering = 0;  // hours a month of role 0 that each action in progress asks
};

CaseText as_text(const TownText& town);

// How many actions a measure makes: one, or one for each entry.
int count_of(const TownText& town, const MeasureText& measure);

}  // namespace weerbaar::testing
