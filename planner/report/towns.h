// SPDX-License-Identifier: EUPL-1.2
// The plans of many municipalities beside each other: one row each.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/pillar.h"
#include "planner/report/report.h"

namespace weerbaar {

enum class TownResult { plan, plan_after_changes, no_plan, wrong_input, not_read, not_written };

struct TownRow {
  std::string profile;  // the name of its file
  std::string folder;   // with its plan
  TownResult result = TownResult::wrong_input;
  std::string municipality;  // empty: the profile does not say it
  std::string code;
  std::string profile_sha256;
  std::int64_t inhabitants = 0;
  // Of a plan.
  std::int64_t actions = 0;
  std::int64_t cost = 0;                        // over the horizon
  std::array<int, pillar_count> mark_before{};  // in hundredths
  std::array<int, pillar_count> mark_after{};

  bool has_plan() const {
    return result == TownResult::plan || result == TownResult::plan_after_changes;
  }
};

// Of a plan; without the names of the files.
TownRow town_row(const Outcome& outcome);

std::string render_towns(const std::vector<TownRow>& rows, const TerminalStyle& style);
// The last row says with what and by which call the overview was made.
std::string render_towns_csv(const std::vector<TownRow>& rows, const Catalog& catalog,
                             const Provenance& origin, CsvStyle style);

}  // namespace weerbaar
