// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/unused.h"

#include <algorithm>

namespace weerbaar {

namespace {

bool carries_over(const Instance& instance, const MoneyUse& use) {
  const auto year = std::find(instance.years.begin(), instance.years.end(), use.year);
  return instance.money[use.label].carries[static_cast<std::size_t>(year - instance.years.begin())];
}

}  // namespace

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
    if (use.year != unused.last_year) {
      if (!carries_over(outcome.instance, use))
        unused.one_off_lapsed +=
            std::max<std::int64_t>(0, use.one_off_available - use.one_off_used);
      continue;
    }
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
