// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/input_change.h"

#include <algorithm>

#include "planner/instance/runs.h"
#include "planner/instance/status.h"

namespace weerbaar {

namespace {

bool of_line(const BudgetLine& line, int year, const std::string& label) {
  return line.year == year && line.label == label;
}

// A line of its own beside those of that year. Where the year had none, it goes on as the last line
// before it did.
void add_money(Profile& profile, const Instance& instance, const InputChange& change) {
  const std::string& label = instance.labels[change.label];
  const Money& money = instance.money[change.label];
  for (std::size_t y = change.first_year; y <= change.last_year; ++y) {
    const int year = instance.years[y];
    BudgetLine line{.year = year, .label = label, .carry_over = money.carries[y]};
    const bool one_off = change.kind == ChangeKind::one_off;
    (one_off ? line.one_off : line.structural) = change.amount;
    const bool first =
        std::none_of(profile.budget.begin(), profile.budget.end(),
                     [&](const BudgetLine& each) { return of_line(each, year, label); });
    if (first) line.structural += money.structural[y];
    profile.budget.push_back(std::move(line));
  }
  std::stable_sort(profile.budget.begin(), profile.budget.end(),
                   [](const BudgetLine& a, const BudgetLine& b) {
                     return a.year != b.year ? a.year < b.year : a.label < b.label;
                   });
}

void carry_over(Profile& profile, const Instance& instance, LabelIndex label) {
  for (BudgetLine& line : profile.budget)
    if (line.label == instance.labels[label]) line.carry_over = true;
}

Capacity* line_of(Profile& profile, RoleIndex role) {
  const auto line = std::find_if(profile.capacities.begin(), profile.capacities.end(),
                                 [&](const Capacity& each) { return each.role == role; });
  return line == profile.capacities.end() ? nullptr : &*line;
}

// As a `verloop` that begins and ends with the years.
void add_hours(Profile& profile, const Instance& instance, const InputChange& change) {
  Capacity* line = line_of(profile, change.role);
  if (line == nullptr) return;
  const Month from = month_of({instance.years[change.first_year], 1, 1});
  const Month until = month_of({instance.years[change.last_year] + 1, 1, 1});
  const auto hours_before = [line](Month month) {
    std::int64_t hours = line->hours_per_month;
    for (const Capacity::Change& each : line->changes)
      if (!(month < each.from)) hours = each.hours_per_month;
    return hours;
  };
  std::vector<Month> breaks = {from, until};
  for (const Capacity::Change& each : line->changes)
    breaks.push_back(each.from);
  std::sort(breaks.begin(), breaks.end());
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
  std::vector<Capacity::Change> changes;
  for (const Month month : breaks) {
    const bool inside = !(month < from) && month < until;
    changes.push_back({month, hours_before(month) + (inside ? change.amount : 0)});
  }
  line->changes = std::move(changes);
}

// A month of a yearly absence goes; the same month of the other years stays.
void be_there(Profile& profile, const Instance& instance, const InputChange& change) {
  Capacity* line = line_of(profile, change.role);
  if (line == nullptr) return;
  const Month there = instance.start + static_cast<int>(change.amount);
  const auto every_year = std::find(line->absent_every_year.begin(), line->absent_every_year.end(),
                                    there.in_year() + 1);
  if (every_year != line->absent_every_year.end()) {
    line->absent_every_year.erase(every_year);
    for (int month = 0; month < instance.months + longest_run; ++month)
      if ((instance.start + month).in_year() == there.in_year())
        line->absent.push_back(instance.start + month);
  }
  line->absent.erase(std::remove(line->absent.begin(), line->absent.end(), there),
                     line->absent.end());
}

void move_start(Model& model, const Instance& instance, const InputChange& change) {
  const Action& action = instance.actions[change.action];
  const Status* status = status_of(model.profile, action.measure, action.entry);
  if (status == nullptr || !status->start) return;
  Status moved = *status;
  moved.start = *moved.start + static_cast<int>(change.amount);
  moved.entry = action.entry;
  model = with_status(model, action, std::nullopt);
  model.profile.statuses.push_back(std::move(moved));
}

}  // namespace

Model with_change(const Model& model, const Instance& instance, const InputChange& change) {
  Model result = model;
  Profile& profile = result.profile;
  const int months = static_cast<int>(change.amount);
  switch (change.kind) {
    case ChangeKind::one_off:
    case ChangeKind::structural:
      add_money(profile, instance, change);
      break;
    case ChangeKind::carry_over:
      carry_over(profile, instance, change.label);
      break;
    case ChangeKind::hours:
      add_hours(profile, instance, change);
      break;
    case ChangeKind::presence:
      be_there(profile, instance, change);
      break;
    case ChangeKind::steering:
      if (profile.steering) profile.steering->hours = change.amount;
      break;
    case ChangeKind::horizon:
      profile.planning.months += months;
      profile.planning.end_date = last_day(profile.planning.start + (profile.planning.months - 1));
      break;
    case ChangeKind::deadline: {
      const Action& action = instance.actions[change.action];
      result.catalog.measures[action.measure].deadline->date =
          last_day(instance.start + (*action.deadline + months));
      break;
    }
    case ChangeKind::start:
      move_start(result, instance, change);
      break;
    case ChangeKind::release: {
      const Action& action = instance.actions[change.action];
      result.catalog.measures[action.measure].duty = false;
      result = with_status(result, action, std::nullopt);
      break;
    }
    case ChangeKind::admit:
      result = with_status(result, instance.actions[change.action], std::nullopt);
      break;
  }
  return result;
}

Model with_status(const Model& model, const Action& action, std::optional<StatusWord> word) {
  Model result = model;
  const Measure& measure = model.catalog.measures[action.measure];
  std::vector<Status> kept;
  for (const Status& status : model.profile.statuses) {
    if (status.measure != action.measure || (status.entry && status.entry != action.entry)) {
      kept.push_back(status);
      continue;
    }
    if (status.entry || !measure.per) continue;
    // What is said of the whole measure stays so for its other entries.
    for (EntryIndex e = 0; e < result.profile.entries_of(*measure.per).size(); ++e)
      if (e != action.entry && status_of(model.profile, action.measure, e) == &status) {
        kept.push_back(status);
        kept.back().entry = e;
      }
  }
  if (word) kept.push_back({.measure = action.measure, .entry = action.entry, .word = *word});
  result.profile.statuses = std::move(kept);
  return result;
}

std::int64_t months_of(const Instance& instance, const InputChange& change) {
  return std::count_if(instance.year_of.begin(), instance.year_of.end(), [&](int year) {
    return change.first_year <= static_cast<std::size_t>(year) &&
           static_cast<std::size_t>(year) <= change.last_year;
  });
}

}  // namespace weerbaar
