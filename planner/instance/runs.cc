// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/runs.h"

#include <algorithm>

namespace weerbaar {

namespace {

std::int64_t capacity_in(const std::vector<std::int64_t>& hours, int month) {
  return hours[static_cast<std::size_t>(std::clamp(month, 0, static_cast<int>(hours.size()) - 1))];
}

// A role at work in a run that grows month by month.
struct Worker {
  const std::vector<std::int64_t>* hours = nullptr;  // in each month
  std::int64_t hours_before = 0;                     // in a month before the plan
  std::int64_t asked = 0;
  std::int64_t reserved = 0;  // what steering asks of it a month
  int there = 0;              // months of the run in which it is there
  std::int64_t least = 0;     // hours in one of those

  void add(int month) {
    const std::int64_t here = month < 0 ? hours_before : capacity_in(*hours, month);
    if (here == 0 && month >= 0) return;
    least = there == 0 ? here : std::min(least, here);
    ++there;
  }
  bool has_time() const {
    if (there == 0) return false;
    const std::int64_t a_month = std::max<std::int64_t>(1, least * 3 / 4 - reserved);
    return there >= (asked + a_month - 1) / a_month;
  }
};

std::vector<Worker> workers_of(const Instance& instance, const Action& action) {
  std::vector<Worker> workers;
  for (const Work& work : action.work) {
    const auto& capacity = instance.capacity[work.role];
    if (!capacity || work.hours == 0) continue;
    const bool steers = work.role == instance.steering.role;
    workers.push_back({&*capacity, instance.hours_before[work.role], work.hours,
                       steers ? instance.steering.hours : 0});
  }
  return workers;
}

// Months between the starts of two runs: the smallest multiple of `repeat` that is not shorter than
// a run.
int interval_of(const Action& action, int length) {
  return (length + action.repeat - 1) / action.repeat * action.repeat;
}

int months_there(const Instance& instance, RoleIndex role, const Run& run) {
  int there = 0;
  for (int k = 0; k < run.length; ++k)
    there += is_there(instance, role, run.start + k) ? 1 : 0;
  return there;
}

RoleHours& hours_for(std::vector<RoleHours>& all, const Instance& instance, RoleIndex role,
                     bool steering_apart) {
  for (RoleHours& each : all)
    if (each.role == role && each.steering_apart == steering_apart) return each;
  all.push_back(
      {role, steering_apart, std::vector<std::int64_t>(static_cast<std::size_t>(instance.months))});
  return all.back();
}

void add_work(const Instance& instance, const Work& work, const Run& run,
              std::vector<std::int64_t>& hours) {
  const int there = months_there(instance, work.role, run);
  int at = 0;
  for (int k = 0; k < run.length; ++k) {
    const int month = run.start + k;
    if (!is_there(instance, work.role, month)) continue;
    const std::int64_t share = spread(work.hours, there, at++);
    if (month >= 0 && month < instance.months) hours[static_cast<std::size_t>(month)] += share;
  }
}

void add_steering(const Instance& instance, const Run& run, std::vector<std::int64_t>& hours) {
  for (int month = std::max(0, run.start);
       month < std::min(run.start + run.length, instance.months); ++month)
    if (is_there(instance, instance.steering.role, month))
      hours[static_cast<std::size_t>(month)] += instance.steering.hours;
}

void add_upkeep(const Instance& instance, const Action& action, int start,
                std::vector<std::int64_t>& hours) {
  if (action.upkeep_hours == 0) return;
  for (int month = std::max(0, finish_of(action, start) + 1); month < instance.months; ++month)
    if (is_there(instance, action.owner, month))
      hours[static_cast<std::size_t>(month)] +=
          monthly_share(action.upkeep_hours, (instance.start + month).in_year());
}

void add_hours(const Instance& instance, const Action& action, int first_start, WorkKind kind,
               std::vector<RoleHours>& all) {
  const std::vector<Run> runs = runs_of(instance, action, first_start);
  switch (kind) {
    case WorkKind::first_run:
    case WorkKind::repeats:
      for (const Work& work : action.work)
        for (const Run& run : runs)
          if ((run.start == first_start) == (kind == WorkKind::first_run))
            add_work(instance, work, run, hours_for(all, instance, work.role, false).hours);
      break;
    case WorkKind::upkeep:
      add_upkeep(instance, action, first_start,
                 hours_for(all, instance, action.owner, false).hours);
      break;
    case WorkKind::steering:
      if (instance.steering.hours == 0) break;
      for (const Run& run : runs)
        add_steering(
            instance, run,
            hours_for(all, instance, instance.steering.role, instance.steering_apart).hours);
      break;
  }
}

// 0: the first run cannot be, or one of its repeats has nobody to do it.
int length_of_all_runs(const Instance& instance, const Action& action, int start, int limit) {
  const int length = run_length(instance, action, start, limit);
  if (length == 0 || action.repeat == 0) return length;
  const int interval = interval_of(action, length);
  for (int next = start + interval; next + length <= instance.months; next += interval)
    if (!staffed(instance, action, {next, length})) return 0;
  return length;
}

}  // namespace

bool is_there(const Instance& instance, RoleIndex role, int month) {
  const auto& capacity = instance.capacity[role];
  return !capacity || month < 0 || capacity_in(*capacity, month) > 0;
}

bool may_start_in(const Instance& instance, const Action& action, int start) {
  const int calendar_month = (instance.start + start).in_year() + 1;
  return action.start_months.empty() ||
         std::find(action.start_months.begin(), action.start_months.end(), calendar_month) !=
             action.start_months.end();
}

bool staffed(const Instance& instance, const Action& action, const Run& run) {
  return std::all_of(action.work.begin(), action.work.end(), [&](const Work& work) {
    return work.hours == 0 || months_there(instance, work.role, run) > 0;
  });
}

int run_length(const Instance& instance, const Action& action, int start, int limit) {
  if (action.exact_duration)
    return action.duration <= limit && staffed(instance, action, {start, action.duration})
               ? action.duration
               : 0;
  std::vector<Worker> workers = workers_of(instance, action);
  for (int length = 1; length <= limit; ++length) {
    for (Worker& worker : workers)
      worker.add(start + length - 1);
    if (length >= action.duration &&
        std::all_of(workers.begin(), workers.end(),
                    [](const Worker& each) { return each.has_time(); }))
      return length;
  }
  return 0;
}

std::optional<RoleIndex> too_busy(const Instance& instance, const Action& action) {
  const auto possible = [&](const Action& each) {
    for (int start = 0; start < instance.months; ++start)
      if (run_length(instance, each, start, instance.months - start) > 0) return true;
    return false;
  };
  if (possible(action)) return std::nullopt;
  for (const Work& work : action.work) {
    if (work.hours == 0 || !instance.capacity[work.role]) continue;
    Action without = action;
    for (Work& each : without.work)
      if (each.role == work.role) each.hours = 0;
    if (possible(without)) return work.role;
  }
  return std::nullopt;
}

void set_lengths(Instance& instance) {
  for (Action& action : instance.actions) {
    action.lengths.clear();
    if (!can_be_planned(action) && action.state != ActionState::excluded) continue;
    if (action.fixed_start) {
      const bool runs = action.state == ActionState::running;
      action.fixed_length =
          length_of_all_runs(instance, action, *action.fixed_start,
                             runs ? longest_run : instance.months - *action.fixed_start);
      // What runs and is never done by its role's hours ends all the same.
      if (runs && action.fixed_length == 0 &&
          run_length(instance, action, *action.fixed_start, longest_run) == 0 &&
          staffed(instance, action, {*action.fixed_start, longest_run}))
        action.fixed_length = longest_run;
    }
    for (int start = 0; start < instance.months; ++start)
      action.lengths.push_back(
          may_start_in(instance, action, start)
              ? length_of_all_runs(instance, action, start, instance.months - start)
              : 0);
  }
}

int length_from(const Action& action, int start) {
  if (action.fixed_start == start) return action.fixed_length;
  if (start < 0 || static_cast<std::size_t>(start) >= action.lengths.size()) return 0;
  return action.lengths[static_cast<std::size_t>(start)];
}

std::vector<Run> runs_of(const Instance& instance, const Action& action, int first_start) {
  const int length = length_from(action, first_start);
  std::vector<Run> runs = {{first_start, length}};
  if (action.repeat == 0 || length == 0) return runs;
  const int interval = interval_of(action, length);
  for (int start = first_start + interval; start + length <= instance.months; start += interval)
    runs.push_back({start, length});
  return runs;
}

int finish_of(const Action& action, int start) {
  return start + length_from(action, start) - 1;
}

bool asks_hours_of(const Instance& instance, const Action& action, RoleIndex role) {
  const auto works = [&](const Work& work) { return work.role == role && work.hours > 0; };
  return std::any_of(action.work.begin(), action.work.end(), works) ||
         (action.owner == role && action.upkeep_hours > 0) ||
         (instance.steering.hours > 0 && !instance.steering_apart &&
          instance.steering.role == role);
}

std::vector<RoleHours> hours_of(const Instance& instance, const Action& action, int first_start) {
  std::vector<RoleHours> all;
  for (const WorkKind kind :
       {WorkKind::first_run, WorkKind::repeats, WorkKind::upkeep, WorkKind::steering})
    add_hours(instance, action, first_start, kind, all);
  return all;
}

std::vector<RoleHours> hours_of(const Instance& instance, const Action& action, int first_start,
                                WorkKind kind) {
  std::vector<RoleHours> all;
  add_hours(instance, action, first_start, kind, all);
  return all;
}

Spending spending_of(const Instance& instance, const Action& action, int first_start) {
  const std::vector<std::int64_t> nothing(instance.years.size(), 0);
  Spending spending{nothing, nothing, nothing};
  const auto year_of = [&](int month) {
    return static_cast<std::size_t>(instance.year_of[static_cast<std::size_t>(month)]);
  };
  for (const Run& run : runs_of(instance, action, first_start))
    for (int k = std::max(0, -run.start); k < run.length && run.start + k < instance.months; ++k)
      spending.one_off[year_of(run.start + k)] += spread(action.one_off, run.length, k);
  const int finish = std::max(0, finish_of(action, first_start));
  if (finish >= instance.months || action.structural == 0) return spending;
  for (std::size_t year = year_of(finish); year < instance.years.size(); ++year)
    spending.committed[year] = action.structural;
  for (int month = finish + 1; month < instance.months; ++month)
    spending.structural[year_of(month)] +=
        monthly_share(action.structural, (instance.start + month).in_year());
  return spending;
}

std::int64_t spread(std::int64_t total, int duration, int k) {
  return total / duration + (k < total % duration ? 1 : 0);
}

std::int64_t monthly_share(std::int64_t yearly, int j) {
  return yearly / 12 + (j < yearly % 12 ? 1 : 0);
}

}  // namespace weerbaar
