// SPDX-License-Identifier: EUPL-1.2
// Why one plan became another: the differences of their inputs, one after the other, with what each
// did. Plain data for the reports.
#pragma once

#include <optional>
#include <vector>

#include "model/input_difference.h"
#include "planner/plan/comparison.h"

namespace weerbaar {

enum class CauseKind {
  dates,
  facts,    // entries, conditions, inhabitants
  catalog,  // or the municipality's own figures
  mark,
  target,
  priority,
  decision,  // or status
  people_less,
  people_more,
  people_other,  // more in one month, less in another, or of others
  money_less,
  money_more,
  money_other,  // more in one year, less in another
  other,
  search,  // no difference of the input: another plan was known, or found
};

struct Cause {
  CauseKind kind = CauseKind::other;
  // More than one when only together they make an input that is right.
  std::vector<InputDifference> differences;
  bool possible = true;   // with it what must be there still fits; if not, the plan stays
  PlanComparison effect;  // on the plan as it was after the causes before it
  // What the plan is worth before and after it. None: a step is not worth the same in both.
  std::optional<WasBecomes<std::int64_t>> value;
  // On the plan of Was, if nothing else were different. None: alone it makes no right input, or
  // what must be there no longer fits.
  std::optional<PlanComparison> alone;
  std::optional<WasBecomes<std::int64_t>> value_alone;
};

// From the one plan to the other: the effects lead from the first to the last.
struct Causes {
  std::vector<Cause> causes;
};

}  // namespace weerbaar
