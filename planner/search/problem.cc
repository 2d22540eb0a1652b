// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/problem.h"

#include <numeric>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

// Every resource has a limit, but a role without a capacity line and steering that has none apart.
bool has_limit(const Instance& instance, ResourceIndex resource) {
  return resource < instance.capacity.size() ? instance.capacity[resource].has_value()
                                             : instance.steering_apart;
}

std::vector<ResourceIndex> limited_resources(const Instance& instance, const Action& action) {
  std::vector<ResourceIndex> resources;
  for (ResourceIndex r = 0; r < instance.capacity.size(); ++r)
    if (has_limit(instance, r) && asks_hours_of(instance, action, r)) resources.push_back(r);
  if (instance.steering_apart) resources.push_back(instance.capacity.size());
  return resources;
}

ResourceIndex resource_of(const Instance& instance, const RoleHours& asked) {
  return asked.steering_apart ? instance.capacity.size() : asked.role;
}

// What an action asks when it first starts in `start`, in the rows of the tables for that start.
void fill_rows(Problem& problem, const Problem::Item& item, const Action& action, int start) {
  const Instance& instance = problem.instance;
  const std::size_t row = row_of(item, start);
  const Spending spending = spending_of(instance, action, start);
  const auto at = static_cast<std::ptrdiff_t>(row * problem.years);
  std::copy(spending.one_off.begin(), spending.one_off.end(), problem.one_off.begin() + at);
  std::copy(spending.committed.begin(), spending.committed.end(), problem.structural.begin() + at);
  problem.cost[row] =
      std::accumulate(spending.one_off.begin(), spending.one_off.end(), std::int64_t{0}) +
      std::accumulate(spending.structural.begin(), spending.structural.end(), std::int64_t{0});
  for (const RoleHours& asked : hours_of(instance, action, start))
    for (std::size_t place = 0; place < item.resources.size(); ++place) {
      if (item.resources[place] != resource_of(instance, asked)) continue;
      const auto of_start = static_cast<std::size_t>(start - item.first) * item.resources.size();
      std::int32_t* hours = &problem.hours[(item.hours + of_start + place) * problem.stride];
      for (std::size_t month = 0; month < asked.hours.size(); ++month)
        hours[month] = capped_hours(asked.hours[month]);
    }
}

void add_links(const Instance& instance, const Action& action, Problem::Item& item) {
  const auto finished = [&](ActionIndex a) {
    return instance.actions[a].state == ActionState::finished;
  };
  for (const ActionIndex before : action.requires_)
    if (!finished(before)) item.requires_.push_back(before);
  for (const AnyOf& group : action.any_of) {
    std::vector<std::vector<ActionIndex>> alternatives;
    for (const auto& alternative : group.alternatives) {
      std::vector<ActionIndex> open;
      std::remove_copy_if(alternative.begin(), alternative.end(), std::back_inserter(open),
                          finished);
      alternatives.push_back(std::move(open));
    }
    const bool satisfied = std::any_of(alternatives.begin(), alternatives.end(),
                                       [](const auto& open) { return open.empty(); });
    if (!satisfied) item.any_of.push_back(std::move(alternatives));
  }
  for (const ActionIndex other : action.excludes) {
    if (excludes_as_finished(instance.actions[other])) item.open = false;
    item.excludes.push_back(other);
  }
}

// A start in the window may still be none: in a month it may not start in, or too late to finish;
// and one that was decided may be too early.
int length_in_plan(const Action& action, int start) {
  const int length = length_from(action, start);
  const bool runs = action.state == ActionState::running;
  const bool in_time = action.earliest_start <= start && start + length - 1 <= action.latest_finish;
  return runs || in_time ? length : 0;
}

Problem::Item make_item(const Instance& instance, const Action& action, const StartWindow& window) {
  Problem::Item item;
  item.mandatory = action.mandatory;
  item.fixed = action.fixed_start.has_value();
  item.first = window.earliest_start;
  item.last = window.latest_start;
  item.open = can_be_planned(action) && item.first <= item.last;
  if (item.fixed && length_in_plan(action, *action.fixed_start) == 0) item.open = false;
  item.role = action.owner;
  item.resources = limited_resources(instance, action);
  item.lasting = action.upkeep_hours > 0 || action.repeat > 0;
  item.asks_one_off = action.one_off > 0;
  item.asks_structural = action.structural > 0;
  item.label = action.label.value_or(0);
  add_links(instance, action, item);
  return item;
}

// The steps that actions can complete, up to the last of each ladder that is worth something.
void add_milestones(Problem& problem) {
  for (const Ladder& ladder : problem.instance.ladders) {
    std::size_t end = 0;
    for (std::size_t k = 0; k < step_count; ++k)
      if (ladder.steps[k].reachable && ladder.steps[k].worth > 0) end = k + 1;
    const MilestoneIndex first = problem.milestones.size();
    for (std::size_t k = 0; k < end; ++k) {
      const Step& step = ladder.steps[k];
      if (step.complete || step.passed_over) continue;
      const MilestoneIndex here = problem.milestones.size();
      problem.milestones.push_back({step.needs, {}, 0, step.worth});
      if (here > first) problem.milestones.back().lower = here - 1;
      for (const auto& need : step.needs)
        for (const ActionIndex a : need)
          problem.items[a].milestones.push_back(here);
    }
    for (MilestoneIndex m = first; m < problem.milestones.size(); ++m)
      problem.milestones[m].ladder_end = problem.milestones.size();
  }
}

void find_same_money(Problem& problem, const Problem::Item& item) {
  const auto same = [&](const std::vector<std::int64_t>& asked, std::size_t row) {
    const auto at = asked.begin() + static_cast<std::ptrdiff_t>(row * problem.years);
    const auto next = at + static_cast<std::ptrdiff_t>(problem.years);
    return std::equal(at, next, next);
  };
  int until = item.last + 1;
  for (int start = item.last; start >= item.first; --start) {
    const std::size_t row = row_of(item, start);
    if (start < item.last && !(same(problem.one_off, row) && same(problem.structural, row)))
      until = start + 1;
    problem.same_money_until[row] = until;
  }
}

void fill_limits(Problem& problem) {
  const Instance& instance = problem.instance;
  problem.capacity.assign(problem.resource_count * problem.stride, unlimited_hours);
  for (std::size_t role = 0; role < instance.capacity.size(); ++role)
    if (instance.capacity[role])
      for (std::size_t month = 0; month < static_cast<std::size_t>(problem.months); ++month)
        problem.capacity[role * problem.stride + month] =
            capped_hours((*instance.capacity[role])[month]);
  if (instance.steering_apart)
    std::fill_n(problem.capacity.begin() +
                    static_cast<std::ptrdiff_t>(instance.capacity.size() * problem.stride),
                problem.months, capped_hours(instance.steering.hours_without_line));
  for (const Money& money : instance.money) {
    problem.one_off_money.insert(problem.one_off_money.end(), money.one_off.begin(),
                                 money.one_off.end());
    problem.structural_money.insert(problem.structural_money.end(), money.structural.begin(),
                                    money.structural.end());
  }
}

}  // namespace

Problem build_problem(Instance of, const std::vector<StartWindow>& windows) {
  constexpr std::size_t lanes = 8;
  Problem problem;
  problem.instance = std::move(of);
  const Instance& instance = problem.instance;
  problem.action_count = instance.actions.size();
  problem.months = instance.months;
  problem.years = instance.years.size();
  problem.stride = (static_cast<std::size_t>(instance.months) + lanes - 1) / lanes * lanes;
  problem.resource_count = instance.capacity.size() + 1;
  problem.label_count = instance.labels.size();
  std::size_t rows = 0;
  std::size_t hours_rows = 0;
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    problem.items.push_back(make_item(instance, instance.actions[a], windows[a]));
    Problem::Item& item = problem.items.back();
    item.row = rows;
    item.hours = hours_rows;
    if (item.mandatory) problem.mandatory.push_back(a);
    if (!item.open) continue;
    const auto starts = static_cast<std::size_t>(item.last - item.first) + 1;
    rows += starts;
    hours_rows += starts * item.resources.size();
  }
  add_milestones(problem);
  problem.length.assign(rows, 0);
  problem.one_off.assign(rows * problem.years, 0);
  problem.structural.assign(rows * problem.years, 0);
  problem.cost.assign(rows, 0);
  problem.same_money_until.assign(rows, 0);
  problem.hours.assign(hours_rows * problem.stride, 0);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    for (int start = item.first; item.open && start <= item.last; ++start) {
      const int length = length_in_plan(instance.actions[a], start);
      problem.length[row_of(item, start)] = length;
      if (length > 0) fill_rows(problem, item, instance.actions[a], start);
    }
    if (item.open) find_same_money(problem, item);
  }
  fill_limits(problem);
  return problem;
}

int ready_month(const Problem& problem, const Starts& starts, ActionIndex action) {
  const auto after = [&](ActionIndex a) {
    return starts[a] == not_chosen ? problem.months : finish_at(problem, a, starts[a]) + 1;
  };
  int ready = 0;
  for (const ActionIndex before : problem.items[action].requires_)
    ready = std::max(ready, after(before));
  for (const auto& alternatives : problem.items[action].any_of) {
    int soonest = problem.months;
    for (const auto& alternative : alternatives) {
      int all = 0;
      for (const ActionIndex before : alternative)
        all = std::max(all, after(before));
      soonest = std::min(soonest, all);
    }
    ready = std::max(ready, soonest);
  }
  return ready;
}

Problem build_problem(const Instance& instance) {
  return build_problem(instance, start_windows(instance));
}

}  // namespace weerbaar
