#include "planner/plan/decisions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace weerbaar {

namespace {

constexpr int month_of_framework = 6;
constexpr int month_of_budget = 11;

}  // namespace

DecisionMoment decision_moment(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Month start = outcome.instance.start;
  const Month begins = start + planned.start;
  if (action.state == ActionState::running) return {DecisionKind::decided, begins};
  if (action.one_off == 0 && action.structural == 0) return {DecisionKind::board, begins};
  const int structural_year = (start + (planned.finish + 1)).year();
  const Month framework = month_of({structural_year - 1, month_of_framework, 1});
  if (action.structural > 0 && structural_year > start.year() && framework >= start)
    return {DecisionKind::council_framework, framework, structural_year};
  const int one_off_year = action.one_off > 0 ? begins.year() : structural_year;
  const int year = action.structural > 0 ? std::max(one_off_year, structural_year) : one_off_year;
  if (year > start.year())
    return {DecisionKind::council_budget, month_of({year - 1, month_of_budget, 1}), year};
  return {DecisionKind::board_within_budget, begins, start.year()};
}

std::vector<Meeting> meetings_of(const Outcome& outcome) {
  std::map<std::pair<Month, bool>, Meeting> meetings;
  for (const Planned& planned : outcome.plan.chosen) {
    DecisionMoment moment = decision_moment(outcome, planned);
    if (moment.kind == DecisionKind::decided) continue;
    if (!moment.by_council()) moment = {DecisionKind::board, moment.when};
    Meeting& meeting = meetings[{moment.when, moment.by_council()}];
    meeting.moment = moment;
    meeting.actions.push_back(planned.action);
  }
  std::vector<Meeting> in_order;
  for (auto& [key, meeting] : meetings)
    in_order.push_back(std::move(meeting));
  return in_order;
}

}  // namespace weerbaar
