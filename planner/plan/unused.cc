// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/unused.h"

namespace weerbaar {

Unused unused_of(const Outcome& outcome) {
  Unused unused;
  // Money carried over is in what there is of each year, so what there is in all is counted here.
  for (LabelIndex label = 0; label < outcome.instance.money.size(); ++label)
    for (const std::int64_t euros : outcome.instance.money[label].one_off) {
      unused.one_off_all += euros;
      if (label != 0) unused.one_off_labelled += euros;
    }
  unused.one_off = unused.one_off_all;
  unused.last_year = outcome.instance.years.back();
  for (const MoneyUse& use : outcome.plan.money) {
    unused.one_off -= use.one_off_used;
    if (use.label != 0) unused.one_off_labelled -= use.one_off_used;
    unused.one_off_lapsed += use.one_off_lapsed;
    if (use.year != unused.last_year) continue;
    const std::int64_t left = use.structural_available - use.structural_committed;
    unused.structural_all += use.structural_available;
    unused.structural += left;
    if (use.label != 0) unused.structural_labelled += left;
  }
  for (const RoleUse& use : outcome.plan.roles) {
    if (!use.available) continue;
    unused.hours_all += *use.available;
    unused.hours += *use.available - use.used;
  }
  return unused;
}

}  // namespace weerbaar
