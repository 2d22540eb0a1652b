#include "planner/plan/unused.h"

namespace weerbaar {

Unused unused_of(const Outcome& outcome) {
  Unused unused;
  // Money carried over is in what there is of each year, so what there is in all is counted here.
  for (const Money& line : outcome.instance.money)
    for (const std::int64_t euros : line.one_off)
      unused.one_off_all += euros;
  unused.one_off = unused.one_off_all;
  unused.last_year = outcome.instance.years.back();
  for (const MoneyUse& use : outcome.plan.money) {
    unused.one_off -= use.one_off_used;
    if (use.year != unused.last_year) continue;
    unused.structural_all += use.structural_available;
    unused.structural += use.structural_available - use.structural_committed;
  }
  for (const RoleUse& use : outcome.plan.roles) {
    if (!use.available) continue;
    unused.hours_all += *use.available;
    unused.hours += *use.available - use.used;
  }
  return unused;
}

}  // namespace weerbaar
