// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/probe.h"

#include <algorithm>

#include "planner/instance/runs.h"

namespace weerbaar {

std::int64_t round_step(std::int64_t amount) {
  std::int64_t step = 1;
  for (std::int64_t unit = 1; unit * 20 <= amount; unit *= 10)
    for (const std::int64_t each : {unit, 2 * unit, 5 * unit})
      if (each * 20 <= amount) step = each;
  return step;
}

Places money_places(const Instance& instance, const std::vector<ActionIndex>& asking,
                    ChangeKind kind) {
  const bool one_off = kind == ChangeKind::one_off;
  std::int64_t Action::* const amount = one_off ? &Action::one_off : &Action::structural;
  std::int64_t asked = 0;
  for (const ActionIndex a : asking)
    asked += instance.actions[a].*amount;
  if (asked == 0) return {};
  std::int64_t all = 0;
  for (const Action& each : instance.actions)
    if (can_be_planned(each)) all += each.*amount * most_runs(instance, each);
  Places places;
  const std::size_t last = instance.years.size() - 1;
  const auto add = [&](std::size_t from, std::size_t to) {
    places.push_back({{.kind = kind, .first_year = from, .last_year = to},
                      round_step(asked),
                      std::max(all, asked),
                      asked});
  };
  for (std::size_t year = last + 1; year-- > 0;)
    add(year, one_off ? year : last);
  if (one_off && last > 0) add(0, last);
  return places;
}

}  // namespace weerbaar
