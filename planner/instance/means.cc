// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/means.h"

#include <algorithm>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

void name_labels(const Profile& profile, Instance& instance) {
  instance.labels = {""};
  for (const BudgetLine& line : profile.budget)
    if (!line.label.empty()) instance.labels.push_back(line.label);
  std::sort(instance.labels.begin(), instance.labels.end());
  instance.labels.erase(std::unique(instance.labels.begin(), instance.labels.end()),
                        instance.labels.end());
}

// Of the last general line of a year before the plan.
std::int64_t structural_before(const Profile& profile, const Instance& instance) {
  int year = 0;
  std::int64_t structural = 0;
  for (const BudgetLine& line : profile.budget) {
    if (!line.label.empty() || instance.years.empty() || line.year >= instance.years.front())
      continue;
    structural = line.year == year ? structural + line.structural : line.structural;
    year = line.year;
  }
  return structural;
}

// One line of money over the years. A year without a line has no one-off money, and goes on as the
// last line before it in carrying money over; the general line also in structural money.
Money money_of(const Profile& profile, const Instance& instance, const std::string& label) {
  Money money;
  std::int64_t structural = label.empty() ? structural_before(profile, instance) : 0;
  bool carries = profile.planning.carry_over;
  for (const int year : instance.years) {
    std::int64_t one_off = 0;
    bool said = false;
    if (!label.empty()) structural = 0;
    for (const BudgetLine& line : profile.budget) {
      if (line.year != year || line.label != label) continue;
      structural = said ? structural + line.structural : line.structural;
      one_off += line.one_off;
      carries = line.carry_over.value_or(profile.planning.carry_over);
      said = true;
    }
    money.one_off.push_back(one_off);
    money.structural.push_back(structural);
    money.carries.push_back(carries);
  }
  return money;
}

bool is_away(const Capacity& capacity, Month month) {
  const auto away = [&](int each) { return each == month.in_year() + 1; };
  return std::find(capacity.absent.begin(), capacity.absent.end(), month) !=
             capacity.absent.end() ||
         std::any_of(capacity.absent_every_year.begin(), capacity.absent_every_year.end(), away);
}

// Of who is not away.
std::int64_t hours_in(const Capacity& capacity, Month month) {
  std::int64_t hours = capacity.hours_per_month;
  for (const Capacity::Change& change : capacity.changes)
    if (!(month < change.from)) hours = change.hours_per_month;
  return std::max<std::int64_t>(0, hours - capacity.occupied);
}

}  // namespace

void set_means(const Model& model, Instance& instance) {
  const Profile& profile = model.profile;
  name_labels(profile, instance);
  for (const std::string& label : instance.labels)
    instance.money.push_back(money_of(profile, instance, label));
  instance.capacity.resize(model.catalog.roles.size());
  instance.hours_before.resize(model.catalog.roles.size());
  for (const Capacity& capacity : profile.capacities) {
    std::vector<std::int64_t> hours;
    for (int month = 0; month < instance.months + longest_run; ++month)
      hours.push_back(is_away(capacity, instance.start + month)
                          ? 0
                          : hours_in(capacity, instance.start + month));
    instance.capacity[capacity.role] = std::move(hours);
    instance.hours_before[capacity.role] = hours_in(capacity, instance.start);
  }
  if (profile.steering) instance.steering = *profile.steering;
  instance.steering_apart =
      instance.steering.hours > 0 && !instance.capacity[instance.steering.role];
}

std::optional<LabelIndex> label_index(const Instance& instance, const std::string& label) {
  const auto at = std::lower_bound(instance.labels.begin(), instance.labels.end(), label);
  if (at == instance.labels.end() || *at != label) return std::nullopt;
  return static_cast<LabelIndex>(at - instance.labels.begin());
}

bool names_no_role(const Instance& instance) {
  return std::none_of(instance.capacity.begin(), instance.capacity.end(),
                      [](const auto& hours) { return hours.has_value(); });
}

}  // namespace weerbaar
