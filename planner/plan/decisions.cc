// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/decisions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace weerbaar {

namespace {

constexpr int month_of_framework = 6;
constexpr int month_of_budget = 11;
constexpr std::string_view council = "gemeenteraad";  // as `bestuurlijk` says it

// When the council decides for itself: what is finished in the recess comes in the last meeting
// before it, or in the first after it when it only begins in the recess.
Month council_month(const Outcome& outcome, const Planned& planned) {
  const Month finish = outcome.instance.start + planned.finish;
  const int month = finish.in_year() + 1;
  if (month < first_recess_month || month > last_recess_month) return finish;
  const Month before = finish + (first_recess_month - 1 - month);
  const Month after = finish + (last_recess_month + 1 - month);
  const bool is_in_plan = after < outcome.instance.start + outcome.instance.months;
  return outcome.instance.start + planned.start <= before || !is_in_plan ? before : after;
}

// What asks no council for money.
DecisionMoment without_council(const Outcome& outcome, const Planned& planned, DecisionKind kind,
                               int year) {
  if (measure_of(outcome, planned.action).political_owner == council)
    return {DecisionKind::council, council_month(outcome, planned)};
  return {kind, outcome.instance.start + planned.start, year};
}

// The last month in which the council decides on something that the action waits for. What waits
// starts later than what it waits for, so that in order of start each is known when it is asked.
std::optional<Month> awaited_decision(const Outcome& outcome, ActionIndex action) {
  std::vector<const Planned*> in_time;
  for (const Planned& planned : outcome.plan.chosen)
    in_time.push_back(&planned);
  std::stable_sort(in_time.begin(), in_time.end(), [](const Planned* one, const Planned* other) {
    return one->start < other->start;
  });
  std::vector<std::optional<Month>> last(outcome.instance.actions.size());
  for (const Planned* planned : in_time) {
    if (planned->action == action) break;
    std::optional<Month> here = last[planned->action];
    if (measure_of(outcome, planned->action).political_owner == council)
      here = std::max(here, std::optional(council_month(outcome, *planned)));
    for (const ActionIndex after : planned->enables)
      last[after] = std::max(last[after], here);
  }
  return last[action];
}

}  // namespace

DecisionMoment decision_moment(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Month start = outcome.instance.start;
  const Month begins = start + planned.start;
  if (action.state == ActionState::running) return {DecisionKind::decided, begins};
  if (!action.asks_money()) return without_council(outcome, planned, DecisionKind::board, 0);
  // The first year whose money is still to be granted: that of the first year of the plan is.
  const int structural_year = (start + (planned.finish + 1)).year();
  const bool spends_before = action.one_off > 0 && begins.year() > start.year();
  const int year = action.structural == 0 ? begins.year()
                   : spends_before        ? std::min(begins.year(), structural_year)
                                          : structural_year;
  if (year > start.year()) {
    const Month framework = month_of({year - 1, month_of_framework, 1});
    if (action.structural > 0 && framework >= start) {
      const auto awaited = awaited_decision(outcome, planned.action);
      if (!awaited || *awaited < framework)
        return {DecisionKind::council_framework, framework, year};
    }
    return {DecisionKind::council_budget, month_of({year - 1, month_of_budget, 1}), year};
  }
  return without_council(outcome, planned, DecisionKind::board_within_budget, start.year());
}

std::vector<Meeting> meetings_of(const Outcome& outcome) {
  // The council decides apart on each of its papers.
  std::map<std::tuple<Month, DecisionKind, int>, Meeting> meetings;
  for (const Planned& planned : outcome.plan.chosen) {
    DecisionMoment moment = decision_moment(outcome, planned);
    if (moment.kind == DecisionKind::decided) continue;
    if (!moment.by_council()) moment = {DecisionKind::board, moment.when};
    Meeting& meeting = meetings[{moment.when, moment.kind, moment.year}];
    meeting.moment = moment;
    meeting.actions.push_back(planned.action);
  }
  std::vector<Meeting> in_order;
  for (auto& [key, meeting] : meetings)
    in_order.push_back(std::move(meeting));
  return in_order;
}

bool is_now(const Outcome& outcome, const Meeting& meeting) {
  return meeting.moment.when <= last_month_of_now(outcome);
}

Month last_month_of_now(const Outcome& outcome) {
  return outcome.instance.start + (months_of_now - 1);
}

Decided decided_on(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  Decided decided;
  for (const ActionIndex a : actions) {
    const bool on_money = outcome.instance.actions[a].asks_money();
    (on_money ? decided.on_money : decided.on_hours).push_back(a);
  }
  return decided;
}

std::vector<ActionIndex> running_actions(const Outcome& outcome) {
  std::vector<ActionIndex> running;
  for (const Planned& planned : outcome.plan.chosen)
    if (outcome.instance.actions[planned.action].state == ActionState::running)
      running.push_back(planned.action);
  return running;
}

}  // namespace weerbaar
