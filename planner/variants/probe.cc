// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/probe.h"

#include <algorithm>
#include <utility>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

Places hours_places(const Instance& instance, const std::vector<ActionIndex>& asking,
                    RoleIndex role) {
  const auto hours_in = [&](const Action& action) {
    std::int64_t hours = 0;
    for (const Work& work : action.work)
      if (work.role == role) hours += work.hours;
    return hours;
  };
  const bool steers = instance.steering.role == role;
  std::int64_t busy_month = steers ? instance.steering.hours : 0;  // hours; in a busy month
  for (const ActionIndex a : asking)
    busy_month += spread(hours_in(instance.actions[a]), instance.actions[a].duration, 0);
  std::int64_t all = 0;
  for (const Action& each : instance.actions)
    if (can_be_planned(each)) all += hours_in(each) + each.upkeep_hours;
  // Three quarters of the hours count, less what steering asks.
  all = all * 4 / 3 + 1;
  if (steers) all += instance.steering.hours * static_cast<std::int64_t>(instance.actions.size());
  Places places;
  const std::size_t last = instance.years.size() - 1;
  const auto add = [&](std::size_t from, std::size_t to) {
    places.push_back(
        {{.kind = ChangeKind::hours, .first_year = from, .last_year = to, .role = role},
         1,
         all,
         busy_month});
  };
  for (std::size_t year = 0; year <= last; ++year)
    add(year, year);
  if (last > 0) add(0, last);
  return places;
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

}  // namespace

std::int64_t round_step(std::int64_t amount) {
  std::int64_t step = 1;
  for (std::int64_t unit = 1; unit * 20 <= amount; unit *= 10)
    for (const std::int64_t each : {unit, 2 * unit, 5 * unit})
      if (each * 20 <= amount) step = each;
  return step;
}

std::vector<Places> places_of_money(const Instance& instance,
                                    const std::vector<ActionIndex>& asking) {
  std::vector<Places> kinds;
  for (const ChangeKind kind : {ChangeKind::one_off, ChangeKind::structural})
    if (Places places = money_places(instance, asking, kind); !places.empty())
      kinds.push_back(std::move(places));
  return kinds;
}

std::vector<Places> places_of_means(const Instance& instance,
                                    const std::vector<ActionIndex>& asking) {
  std::vector<Places> kinds = places_of_money(instance, asking);
  for (RoleIndex role = 0; role < instance.capacity.size(); ++role) {
    const auto asks = [&](ActionIndex a) {
      return asks_hours_of(instance, instance.actions[a], role);
    };
    if (instance.capacity[role] && std::any_of(asking.begin(), asking.end(), asks))
      kinds.push_back(hours_places(instance, asking, role));
  }
  return kinds;
}

}  // namespace weerbaar
