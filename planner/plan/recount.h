// SPDX-License-Identifier: EUPL-1.2
// Hours and money of a plan counted once more, from the files' own words and none of the planner's
// tables, so that a fault in those shows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "planner/plan/plan.h"

namespace weerbaar {

class Recount {
 public:
  Recount(const Model& model, const Instance& instance) : model_(model), instance_(instance) {}

  // The fewest months that a run which starts then can last, by the hours of its roles; 0: there is
  // no such run.
  int least_length(const Action& action, int start) const;

  // Every month in which a role has too little, and every year in which a line of money has.
  std::vector<std::string> broken_limits(const std::vector<Planned>& chosen) const;

 private:
  const Capacity* line_of(RoleIndex role) const;
  std::int64_t hours_of(const Capacity& line, Month month) const;
  std::int64_t hours_when_there(const Capacity& line, Month month) const;
  bool is_there(RoleIndex role, int month) const;
  void add_people(const Planned& planned, std::map<std::pair<RoleIndex, int>, std::int64_t>& work,
                  std::map<int, std::int64_t>& steering) const;
  void check_people(const std::vector<Planned>& chosen, std::vector<std::string>& broken) const;
  void check_one_off(const std::vector<Planned>& chosen, std::vector<std::string>& broken) const;
  void check_structural(const std::vector<Planned>& chosen, std::vector<std::string>& broken) const;
  std::string label_of(const Planned& planned) const;

  const Model& model_;
  const Instance& instance_;
};

}  // namespace weerbaar
