// SPDX-License-Identifier: EUPL-1.2
// What there is, and what a plan leaves of it: one-off money of all years, structural money of the
// last year, and hours.
#pragma once

#include <cstdint>

#include "planner/plan/outcome.h"

namespace weerbaar {

// Euros and hours, of all labels and roles together.
struct Unused {
  std::int64_t one_off = 0;
  std::int64_t one_off_all = 0;
  // Left at the end of a year before the last, and not carried over.
  std::int64_t one_off_lapsed = 0;
  int last_year = 0;  // of the plan
  std::int64_t structural = 0;
  std::int64_t structural_all = 0;
  // Of these, what is left of money with a label: nothing else may have it.
  std::int64_t one_off_labelled = 0;
  std::int64_t structural_labelled = 0;
  std::int64_t hours = 0;  // of the roles with a limit
  std::int64_t hours_all = 0;

  std::int64_t one_off_used() const { return one_off_all - one_off; }
  std::int64_t structural_committed() const { return structural_all - structural; }
};

Unused unused_of(const Outcome& outcome);

}  // namespace weerbaar
