// SPDX-License-Identifier: EUPL-1.2
// The rules that can clash with each other, one by one, so that each can be kept or let go. What is
// no rule of its own here always holds: prerequisites, what never goes together, `niet_voor`, and
// the start of what already runs.
#pragma once

#include <vector>

#include "planner/instance/instance.h"

namespace weerbaar {

enum class RuleKind {
  one_off,     // one-off money of `label` in `year`
  structural,  // structural money of `label` in `year`
  hours,       // the hours of `role`; past the last role: those for steering alone
  horizon,     // work is finished before the plan ends
  deadline,    // `action` is finished by its legal date
  start,       // `action` starts in the month that was decided
  excluded,    // `action` is not in the plan
  must,        // `action` is in the plan
};

struct HardRule {
  RuleKind kind = RuleKind::must;
  ActionIndex action = 0;
  LabelIndex label = 0;
  std::size_t year = 0;  // index into Instance::years
  RoleIndex role = 0;
  bool operator==(const HardRule&) const = default;
};

// The actions that what is settled can need: itself, its prerequisites and every alternative.
std::vector<bool> needed_actions(const Instance& instance);

// Every rule that bears on those actions, in the order of RuleKind, then of year, label, role or
// id.
std::vector<HardRule> hard_rules(const Instance& instance);

// By id for who has to find it in a file; by title, with the reason that was given, for who talks
// about it.
enum class NamedBy { id, title };

// The rule as the end of a sentence: "er is € 5.000 eenmalig geld in 2027".
std::string rule_text(const Model& model, const Instance& instance, const HardRule& rule,
                      NamedBy named_by = NamedBy::id);

// The month that was decided for an action to start in: "maart 2028".
std::string start_text(const Instance& instance, ActionIndex action);

}  // namespace weerbaar
