// SPDX-License-Identifier: EUPL-1.2
// Why a chosen action starts when it does: what keeps it from starting earlier while every other
// action keeps its start, in most of the months since it could.
#include <algorithm>
#include <cstddef>
#include <tuple>

#include "planner/explain/assemble.h"
#include "planner/instance/runs.h"
#include "planner/search/scheduler.h"

namespace weerbaar {

namespace {

int after(const Problem& problem, const Starts& starts, ActionIndex a) {
  return starts[a] == not_chosen ? problem.months : finish_at(problem, a, starts[a]) + 1;
}

// The alternative of a group that is finished first: the one that is waited for.
const std::vector<ActionIndex>* soonest(const Problem& problem, const Starts& starts,
                                        const std::vector<std::vector<ActionIndex>>& alternatives) {
  const std::vector<ActionIndex>* best = nullptr;
  int best_ready = problem.months;
  for (const auto& alternative : alternatives) {
    int ready = 0;
    for (const ActionIndex a : alternative)
      ready = std::max(ready, after(problem, starts, a));
    if (ready >= best_ready) continue;
    best_ready = ready;
    best = &alternative;
  }
  return best;
}

// All that the action waits for in this plan, each once.
std::vector<ActionIndex> awaited(const Problem& problem, const Starts& starts, ActionIndex action) {
  std::vector<ActionIndex> awaited = problem.items[action].requires_;
  for (const auto& alternatives : problem.items[action].any_of)
    if (const auto* alternative = soonest(problem, starts, alternatives))
      awaited.insert(awaited.end(), alternative->begin(), alternative->end());
  std::sort(awaited.begin(), awaited.end());
  awaited.erase(std::unique(awaited.begin(), awaited.end()), awaited.end());
  return awaited;
}

// It is waited for only to know first: the measure itself does not ask for it.
bool is_to_know_first(const Instance& instance, const Action& action, ActionIndex before) {
  for (const LadderIndex l : action.know_first)
    for (const std::vector<ActionIndex>& need : instance.ladders[l].step(1).needs)
      if (std::find(need.begin(), need.end(), before) != need.end()) return true;
  return false;
}

Waiting waiting_for_role(const Instance& instance, ResourceIndex resource) {
  const bool steering = resource == instance.capacity.size();
  return {.cause = WaitCause::role,
          .role = steering ? instance.steering.role : resource,
          .for_steering = steering};
}

// A run that begins then is not possible: not in that month of the year, or nobody is there.
Waiting why_no_run(const Instance& instance, const Action& action, int start) {
  if (!may_start_in(instance, action, start)) return {.cause = WaitCause::start_month};
  // Else a run from then on lasts too long for the plan, for the first role that makes it longest.
  std::optional<RoleIndex> slowest;
  int longest = 0;
  for (const Work& work : action.work) {
    Action alone = action;
    alone.work = {work};
    const int length = run_length(instance, alone, start, longest_run);
    if (work.hours == 0 || (length > 0 && length <= longest)) continue;
    slowest = work.role;
    longest = length == 0 ? longest_run + 1 : length;
  }
  return {.cause = WaitCause::role, .role = slowest.value_or(action.owner)};
}

// What keeps it from a start, while every other action keeps its own.
Waiting hindrance_at(const Problem& problem, const Ledger& ledger, ActionIndex action, int start) {
  const Instance& instance = problem.instance;
  const Action& here = instance.actions[action];
  if (length_from(here, start) == 0 || length_at(problem, action, start) == 0)
    return why_no_run(instance, here, start);
  const Ledger::Shortage hours = ledger.hours(action, start);
  if (hours.amount > 0) return waiting_for_role(instance, hours.resource);
  const Ledger::Shortage one_off = ledger.one_off(action, start);
  if (one_off.amount > 0)
    return {.cause = WaitCause::one_off_money, .year = instance.years[one_off.where]};
  const Ledger::Shortage structural = ledger.structural(action, start);
  if (structural.amount > 0)
    return {.cause = WaitCause::structural_money, .year = instance.years[structural.where]};
  return {.cause = WaitCause::choice};
}

// The most frequent; of equals the one that holds last. Months in which it may not start say
// nothing when there are others, and a month in which it fits says all.
Waiting most_frequent(const std::vector<Waiting>& hindrances) {
  const auto key = [](const Waiting& each) {
    return std::tuple(each.cause, each.role, each.for_steering, each.year);
  };
  const bool other_months =
      std::any_of(hindrances.begin(), hindrances.end(),
                  [](const Waiting& each) { return each.cause != WaitCause::start_month; });
  const Waiting* most = nullptr;
  std::ptrdiff_t most_often = 0;
  for (const Waiting& each : hindrances) {
    if (each.cause == WaitCause::choice || each.cause == WaitCause::cost) return each;
    if (other_months && each.cause == WaitCause::start_month) continue;
    const auto often = std::count_if(hindrances.begin(), hindrances.end(),
                                     [&](const Waiting& other) { return key(other) == key(each); });
    if (often < most_often) continue;
    most = &each;
    most_often = often;
  }
  return *most;
}

// The plan is worth as much with the earlier start, and costs more: what has yearly costs or comes
// back costs less the later it is.
bool only_costs_more(const Problem& problem, Starts starts, ActionIndex action, int earlier) {
  const std::int64_t value = value_of(problem.instance, starts);
  const auto cost_from = [&](int start) {
    return problem.cost[row_of(problem.items[action], start)];
  };
  const bool dearer = cost_from(earlier) > cost_from(starts[action]);
  starts[action] = earlier;
  return dearer && value_of(problem.instance, starts) == value;
}

Waiting explain_start(const Problem& problem, const Starts& starts, Ledger& ledger,
                      ActionIndex action) {
  const Instance& instance = problem.instance;
  const Problem::Item& item = problem.items[action];
  const int start = starts[action];
  const Action& here = instance.actions[action];
  if (item.fixed) return {.cause = WaitCause::fixed};
  int ready = std::max(0, here.earliest_start);
  for (const ActionIndex before : awaited(problem, starts, action)) {
    if (after(problem, starts, before) == start)
      return {.cause = WaitCause::predecessor,
              .action = before,
              .to_know_first = is_to_know_first(instance, here, before)};
    ready = std::max(ready, after(problem, starts, before));
  }
  if (ready >= start) return {.cause = start == 0 ? WaitCause::nothing : WaitCause::date};
  std::vector<Waiting> hindrances;
  ledger.unbook(action, start);
  for (int earlier = ready; earlier < start; ++earlier) {
    // What no plan can have is out of the window, for what is waited for or for its own length.
    if (earlier < item.first && length_from(here, earlier) != 0) continue;
    hindrances.push_back(earlier < item.first ? why_no_run(instance, here, earlier)
                                              : hindrance_at(problem, ledger, action, earlier));
    if (hindrances.back().cause == WaitCause::choice &&
        only_costs_more(problem, starts, action, earlier))
      hindrances.back().cause = WaitCause::cost;
  }
  ledger.book(action, start);
  return hindrances.empty() ? Waiting{} : most_frequent(hindrances);
}

// The role for which the run cannot be a month shorter: of several the first, the owner before the
// others.
std::optional<Stretch> stretch_of(const Instance& instance, const Planned& planned) {
  const Action& action = instance.actions[planned.action];
  const int length = length_of(planned);
  if (action.exact_duration || length <= action.duration) return std::nullopt;
  for (const Work& work : action.work) {
    Action alone = action;
    alone.work = {work};
    if (run_length(instance, alone, planned.start, length) != length) continue;
    Stretch stretch{.role = work.role};
    for (int month = std::max(0, planned.start); month <= planned.finish; ++month) {
      const std::int64_t hours = (*instance.capacity[work.role])[static_cast<std::size_t>(month)];
      if (hours == 0)
        ++stretch.months_away;
      else
        stretch.hours = stretch.hours == 0 ? hours : std::min(stretch.hours, hours);
    }
    stretch.too_few_hours = length - stretch.months_away > action.duration;
    return stretch;
  }
  return std::nullopt;
}

// Taken out with all that cannot do without it; what has its own start stays all the same.
std::int64_t loss_without(const Schedule& plan, Scheduler& scheduler, ActionIndex action) {
  Schedule without = plan;
  std::vector<ActionIndex> gone;
  without.take(action);
  for (ActionIndex a = 0; a < plan.starts().size(); ++a)
    if (without.has(a) && !without.ready(a)) scheduler.eject(without, a, gone);
  return plan.score().value - without.score().value;
}

// The last month up to which the action can start later, month by month, while every other action
// keeps its start: `last_finish` is what the actions that wait for it leave.
int latest_start(const Problem& problem, Ledger& ledger, const Planned& planned, int last_finish) {
  const int latest = problem.items[planned.action].last;
  if (problem.items[planned.action].fixed) return planned.start;
  ledger.unbook(planned.action, planned.start);
  int start = planned.start;
  while (start < latest && ledger.fits(planned.action, start + 1) &&
         finish_at(problem, planned.action, start + 1) <= last_finish)
    ++start;
  ledger.book(planned.action, planned.start);
  return start;
}

}  // namespace

void explain_chosen(const Problem& problem, const Starts& starts, const Ledger& ledger,
                    Plan& plan) {
  Ledger scratch = ledger;
  const Schedule schedule = schedule_of(problem, starts);
  Scheduler scheduler(problem);
  for (Planned& planned : plan.chosen) {
    planned.waiting = explain_start(problem, starts, scratch, planned.action);
    planned.stretch = stretch_of(problem.instance, planned);
    planned.loss = loss_without(schedule, scheduler, planned.action);
  }
  std::vector<int> last_finish(problem.action_count, problem.months);
  for (const Planned& planned : plan.chosen)
    for (const ActionIndex before : awaited(problem, starts, planned.action))
      for (Planned& each : plan.chosen)
        if (each.action == before) {
          each.enables.push_back(planned.action);
          last_finish[before] = std::min(last_finish[before], planned.start - 1);
        }
  for (Planned& planned : plan.chosen)
    planned.latest_start = latest_start(problem, scratch, planned, last_finish[planned.action]);
}

}  // namespace weerbaar
