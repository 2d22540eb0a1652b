// SPDX-License-Identifier: EUPL-1.2
// What a plan says, by ids and calendar months alone: so that two plans can be set beside each
// other whatever they were made from, also when one comes from a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"
#include "model/pillar.h"
#include "planner/instance/starts.h"

namespace weerbaar {

struct ActionFact {
  std::string id;
  std::string title;
  std::string owner;       // id of the role
  std::string owner_name;  // of the role
  std::string holder;      // who has the role; empty: not said
  Month start;
  Month finish;
  std::int64_t one_off = 0;     // of one run, euros
  std::int64_t structural = 0;  // a year
  bool operator==(const ActionFact&) const = default;
};

// A step that is not all there without the plan.
struct StepFact {
  std::string block;
  std::string block_name;
  std::string entry;  // empty: the block has one ladder
  std::string entry_name;
  int step = 0;                // 1..step_count
  bool in_place = false;       // the mark says that it is there, but something of it is missing
  std::optional<Month> month;  // in which the plan completes it; none: it does not
  bool operator==(const StepFact&) const = default;
};

struct MarkFact {  // of a pillar or of a block that counts; marks in hundredths
  std::string id;
  std::string name;
  int before = 0;  // the plan
  int after = 0;
  int target = 0;  // of its pillar
  bool operator==(const MarkFact&) const = default;
};

struct MoneyFact {  // of one year and one line of money, in euros
  int year = 0;
  std::string label;  // oormerk; empty: the general line
  std::int64_t one_off_available = 0;
  std::int64_t one_off_used = 0;
  std::int64_t structural_available = 0;
  std::int64_t structural_committed = 0;
  std::int64_t structural_spent = 0;
  bool operator==(const MoneyFact&) const = default;
};

struct PlanFacts {
  std::string municipality;
  std::string code;  // empty: not said
  Month first;       // of the period, and its last
  Month last;
  std::vector<MarkFact> pillars;      // all six, in their order
  std::vector<MarkFact> blocks;       // by pillar, then as the catalog's
  std::vector<StepFact> steps;        // of those blocks
  std::vector<ActionFact> actions;    // by id
  std::vector<std::string> finished;  // actions that count as finished: ids, sorted
  std::vector<MoneyFact> money;       // by year, then label
  std::int64_t cost = 0;              // euros within the period
  bool costs_assumed = false;         // of some action they have no source
  bool operator==(const PlanFacts&) const = default;
};

PlanFacts facts_of(const Model& model, const Instance& instance, const Starts& starts);

}  // namespace weerbaar
