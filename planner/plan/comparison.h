// SPDX-License-Identifier: EUPL-1.2
// Two plans beside each other: what was, what becomes. Pure data, and no word of how either plan
// came about.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "planner/plan/plan_facts.h"

namespace weerbaar {

// The same thing in both plans; it may be missing in one of them, never in both.
template <class Fact>
struct WasBecomes {
  std::optional<Fact> was;
  std::optional<Fact> becomes;
  bool operator==(const WasBecomes&) const = default;

  // As it becomes; what is no longer there, as it was.
  const Fact& either() const { return becomes ? *becomes : *was; }
};

enum class ActionChangeKind {
  comes,
  goes,
  done,    // goes, as it counts as finished
  undone,  // comes, as it no longer counts as finished
  earlier,
  later,
  other_owner,  // in the same month
};

struct ActionDifference {
  ActionChangeKind kind = ActionChangeKind::comes;
  WasBecomes<ActionFact> action;
  bool operator==(const ActionDifference&) const = default;

  bool has_other_owner() const;
};

struct PlanComparison {
  std::vector<ActionDifference> actions;    // by the first month they concern, then by id
  std::size_t kept = 0;                     // actions that start when they did, and whose they were
  std::vector<WasBecomes<StepFact>> steps;  // that are reached in one plan only, or otherwise when
  std::vector<WasBecomes<MarkFact>> pillars;  // all six, in their order
  std::vector<WasBecomes<MarkFact>> blocks;   // whose mark after the plan, or before it, differs
  std::vector<WasBecomes<MoneyFact>> money;   // every year and line of either, by year, then label
  WasBecomes<std::int64_t> cost;              // euros within the period
  bool operator==(const PlanComparison&) const = default;

  std::size_t count(ActionChangeKind kind) const;
};

// The other way round it is the same with both sides exchanged.
PlanComparison compare(const PlanFacts& was, const PlanFacts& becomes);

// The plans are the same in all of this: actions, steps, marks and the use of money.
bool says_nothing(const PlanComparison& comparison);

}  // namespace weerbaar
