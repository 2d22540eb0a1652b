// SPDX-License-Identifier: EUPL-1.2
// When an action's runs are, by the law: how long each lasts, which hours it asks of whom, and
// which euros.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "law.h"

namespace weerbaar::testing {

// Who is there, and for how long, month by month.
class LawPeople {
 public:
  explicit LawPeople(const Model& model) : model_(model) {}

  bool has_line(RoleIndex role) const { return line_of(role) != nullptr; }
  // Of a role with a line. Before month 0 everyone is there.
  std::int64_t hours(RoleIndex role, int month) const;
  bool is_there(RoleIndex role, int month) const;

 private:
  const Capacity* line_of(RoleIndex role) const;

  const Model& model_;
};

struct LawHours {
  RoleIndex role = 0;
  bool steering_apart = false;  // against the hours that are there for steering alone
  int month = 0;
  std::int64_t hours = 0;
};

// An action that starts in a certain month.
struct LawRun {
  int start = 0;
  int length = 1;
  std::vector<int> starts;            // of all runs, the first included
  std::vector<LawHours> hours;        // within the horizon, of whom there is a limit
  std::vector<std::int64_t> one_off;  // by calendar year of the horizon
  int committed_from = 0;             // index of the calendar year; past the end: in none
  std::int64_t total_cost = 0;        // within the horizon, really spent

  int finish() const { return start + length - 1; }  // the last month of the first run
};

// None: an action of this kind cannot start then. Whatever else is in the plan is not looked at.
std::optional<LawRun> run_by_law(const Model& model, const LawTown& town, const LawAction& action,
                                 int start);

// How long a run that starts then lasts; none: it cannot be, or not within so many months.
std::optional<int> length_by_law(const Model& model, const LawAction& action, int start,
                                 int longest);

// Calendar years that the horizon touches, and the year of a month as an index into them.
int year_count(const LawTown& town);
int year_of(const LawTown& town, int month);

}  // namespace weerbaar::testing
