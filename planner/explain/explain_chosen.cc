// Why a chosen action starts when it does: what keeps it from starting a month earlier while every
// other action keeps its start.
#include <algorithm>

#include "planner/explain/assemble.h"

namespace weerbaar {

namespace {

int after(const Problem& problem, const Starts& starts, ActionIndex a) {
  return starts[a] == not_chosen ? problem.months : starts[a] + problem.items[a].duration;
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

Waiting explain_start(const Problem& problem, const Starts& starts, Ledger& ledger,
                      ActionIndex action) {
  const Instance& instance = problem.instance;
  const Problem::Item& item = problem.items[action];
  const int start = starts[action];
  if (item.fixed) return {WaitCause::fixed, {}, {}};
  for (const ActionIndex before : awaited(problem, starts, action))
    if (after(problem, starts, before) == start) return {WaitCause::predecessor, before, {}};
  if (start > 0 && start == instance.actions[action].earliest_start)
    return {WaitCause::date, {}, {}};
  if (start <= item.first) return {WaitCause::nothing, {}, {}};
  const auto year = [&](std::size_t y) { return instance.years[y]; };
  ledger.unbook(action, start);
  const bool hours = ledger.hours_fit(action, start - 1);
  const Ledger::Shortage one_off = ledger.one_off(action, start - 1);
  const Ledger::Shortage structural = ledger.structural(action, start - 1);
  ledger.book(action, start);
  if (!hours) return {WaitCause::role, {}, {}};
  if (one_off.amount > 0) return {WaitCause::one_off_money, {}, year(one_off.where)};
  if (structural.amount > 0) return {WaitCause::structural_money, {}, year(structural.where)};
  return {WaitCause::choice, {}, {}};
}

// The last month up to which the action can start later, month by month, while every other action
// keeps its start: `latest` is what dates and the actions that wait for it leave.
int latest_start(const Problem& problem, Ledger& ledger, const Planned& planned, int latest) {
  if (problem.items[planned.action].fixed) return planned.start;
  ledger.unbook(planned.action, planned.start);
  int start = planned.start;
  while (start < latest && ledger.fits(planned.action, start + 1))
    ++start;
  ledger.book(planned.action, planned.start);
  return start;
}

}  // namespace

void explain_chosen(const Problem& problem, const Starts& starts, const Ledger& ledger,
                    Plan& plan) {
  Ledger scratch = ledger;
  for (Planned& planned : plan.chosen) {
    planned.waiting = explain_start(problem, starts, scratch, planned.action);
    planned.latest_start = problem.items[planned.action].last;  // as far as dates go
  }
  for (const Planned& planned : plan.chosen)
    for (const ActionIndex before : awaited(problem, starts, planned.action))
      for (Planned& each : plan.chosen)
        if (each.action == before) {
          each.enables.push_back(planned.action);
          each.latest_start =
              std::min(each.latest_start, planned.start - problem.items[each.action].duration);
        }
  for (Planned& planned : plan.chosen)
    planned.latest_start = latest_start(problem, scratch, planned, planned.latest_start);
}

}  // namespace weerbaar
