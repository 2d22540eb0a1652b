// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/recount.h"

#include <fmt/format.h>

#include <algorithm>

namespace weerbaar {

namespace {

template <class List, class Value>
bool holds(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<int> starts_of_runs(const Planned& planned) {
  std::vector<int> starts = planned.runs;
  starts.push_back(planned.start);
  return starts;
}

}  // namespace

const Capacity* Recount::line_of(RoleIndex role) const {
  for (const Capacity& line : model_.profile.capacities)
    if (line.role == role) return &line;
  return nullptr;
}

std::int64_t Recount::hours_of(const Capacity& line, Month month) const {
  if (holds(line.absent, month) || holds(line.absent_every_year, month.in_year() + 1)) return 0;
  return hours_when_there(line, month);
}

std::int64_t Recount::hours_when_there(const Capacity& line, Month month) const {
  std::int64_t hours = line.hours_per_month;
  for (const Capacity::Change& change : line.changes)
    if (change.from <= month) hours = change.hours_per_month;
  return std::max<std::int64_t>(0, hours - line.occupied);
}

bool Recount::is_there(RoleIndex role, int month) const {
  const Capacity* line = line_of(role);
  return line == nullptr || month < 0 || hours_of(*line, instance_.start + month) > 0;
}

int Recount::least_length(const Action& action, int start) const {
  const auto enough = [&](const Work& work, int length) {
    int there = 0;
    std::int64_t least = -1;
    const Capacity* line = line_of(work.role);
    for (int month = start; month < start + length; ++month) {
      if (!is_there(work.role, month)) continue;
      ++there;
      if (line == nullptr) continue;
      const std::int64_t hours = month < 0 ? hours_when_there(*line, instance_.start)
                                           : hours_of(*line, instance_.start + month);
      least = least < 0 ? hours : std::min(least, hours);
    }
    if (work.hours == 0) return true;
    if (there == 0) return false;
    if (line == nullptr || action.exact_duration) return true;
    std::int64_t a_month = least * 3 / 4;
    if (model_.profile.steering && model_.profile.steering->role == work.role)
      a_month -= model_.profile.steering->hours;
    a_month = std::max<std::int64_t>(1, a_month);
    return there * a_month >= work.hours;
  };
  const int longest = action.exact_duration ? action.duration : instance_.months - start;
  for (int length = action.duration; length <= longest; ++length)
    if (std::all_of(action.work.begin(), action.work.end(),
                    [&](const Work& work) { return enough(work, length); }))
      return length;
  return 0;
}

void Recount::add_people(const Planned& planned,
                         std::map<std::pair<RoleIndex, int>, std::int64_t>& work,
                         std::map<int, std::int64_t>& steering) const {
  const Action& action = instance_.actions[planned.action];
  const int length = planned.finish - planned.start + 1;
  for (const int start : starts_of_runs(planned)) {
    for (const Work& each : action.work) {
      std::vector<int> there;
      for (int month = start; month < start + length; ++month)
        if (is_there(each.role, month)) there.push_back(month);
      const auto count = static_cast<std::int64_t>(there.size());
      for (std::int64_t j = 0; j < count; ++j)
        work[{each.role, there[static_cast<std::size_t>(j)]}] +=
            each.hours / count + (j < each.hours % count ? 1 : 0);
    }
    if (model_.profile.steering)
      for (int month = start; month < start + length; ++month)
        if (is_there(model_.profile.steering->role, month))
          steering[month] += model_.profile.steering->hours;
  }
  for (int month = std::max(0, planned.finish + 1); month < instance_.months; ++month) {
    const int j = (instance_.start + month).in_year();
    if (is_there(action.owner, month))
      work[{action.owner, month}] +=
          action.upkeep_hours / 12 + (j < action.upkeep_hours % 12 ? 1 : 0);
  }
}

void Recount::check_people(const std::vector<Planned>& chosen,
                           std::vector<std::string>& broken) const {
  std::map<std::pair<RoleIndex, int>, std::int64_t> work;
  std::map<int, std::int64_t> steering;
  for (const Planned& planned : chosen)
    add_people(planned, work, steering);
  const auto& rule = model_.profile.steering;
  for (const auto& [month, hours] : steering) {
    if (line_of(rule->role) != nullptr)
      work[{rule->role, month}] += hours;
    else if (month >= 0 && month < instance_.months && hours > rule->hours_without_line)
      broken.push_back(
          fmt::format("de regie vraagt {} uur in maand {} van het plan", hours, month));
  }
  for (const auto& [place, hours] : work) {
    const auto& [role, month] = place;
    const Capacity* line = line_of(role);
    if (month < 0 || month >= instance_.months || line == nullptr) continue;
    const std::int64_t there = hours_of(*line, instance_.start + month);
    if (hours > there)
      broken.push_back(fmt::format(
          "`{}` heeft {} uur in de maand van {}, en het plan vraagt {} uur",
          model_.catalog.roles[role].id, there, iso(first_day(instance_.start + month)), hours));
  }
}

std::string Recount::label_of(const Planned& planned) const {
  const Action& action = instance_.actions[planned.action];
  return action.label ? instance_.labels[*action.label] : "";
}

void Recount::check_one_off(const std::vector<Planned>& chosen,
                            std::vector<std::string>& broken) const {
  std::map<int, std::map<std::string, std::int64_t>> asked;
  for (const Planned& planned : chosen) {
    const Action& action = instance_.actions[planned.action];
    const int length = planned.finish - planned.start + 1;
    for (const int start : starts_of_runs(planned))
      for (int k = 0; k < length; ++k)
        if (start + k >= 0 && start + k < instance_.months)
          asked[(instance_.start + (start + k)).year()][label_of(planned)] +=
              action.one_off / length + (k < action.one_off % length ? 1 : 0);
  }
  std::map<std::string, std::int64_t> left;
  std::map<std::string, bool> carries;
  for (const int year : instance_.years) {
    for (const std::string& label : instance_.labels) {
      bool carry = carries.contains(label) ? carries[label] : model_.profile.planning.carry_over;
      if (year == instance_.years.front() || !carry) left[label] = 0;
      for (const BudgetLine& line : model_.profile.budget)
        if (line.year == year && line.label == label) {
          left[label] += line.one_off;
          carry = line.carry_over.value_or(model_.profile.planning.carry_over);
        }
      carries[label] = carry;
    }
    for (auto& [label, euros] : asked[year]) {
      if (label.empty()) continue;
      const std::int64_t own = std::min(euros, left[label]);
      left[label] -= own;
      left[""] -= euros - own;
    }
    left[""] -= asked[year][""];
    if (left[""] < 0)
      broken.push_back(
          fmt::format("van het eenmalige geld van {} komt {} euro te kort", year, -left[""]));
  }
}

void Recount::check_structural(const std::vector<Planned>& chosen,
                               std::vector<std::string>& broken) const {
  std::int64_t general = 0;
  int last = 0;  // the year of the last line before the plan
  for (const BudgetLine& line : model_.profile.budget)
    if (line.label.empty() && line.year < instance_.years.front()) {
      general = (line.year == last ? general : 0) + line.structural;
      last = line.year;
    }
  for (const int year : instance_.years) {
    std::map<std::string, std::int64_t> there;
    bool said = false;
    for (const BudgetLine& line : model_.profile.budget)
      if (line.year == year) {
        there[line.label] += line.structural;
        said = said || line.label.empty();
      }
    if (said) general = there[""];
    std::map<std::string, std::int64_t> asked;
    for (const Planned& planned : chosen)
      if (planned.finish < instance_.months &&
          (instance_.start + std::max(0, planned.finish)).year() <= year)
        asked[label_of(planned)] += instance_.actions[planned.action].structural;
    std::int64_t beyond = asked[""];
    for (const auto& [label, euros] : asked)
      if (!label.empty()) beyond += std::max<std::int64_t>(0, euros - there[label]);
    if (beyond > general)
      broken.push_back(fmt::format("van het structurele geld van {} komt {} euro te kort", year,
                                   beyond - general));
  }
}

std::vector<std::string> Recount::broken_limits(const std::vector<Planned>& chosen) const {
  std::vector<std::string> broken;
  check_people(chosen, broken);
  check_one_off(chosen, broken);
  check_structural(chosen, broken);
  return broken;
}

}  // namespace weerbaar
