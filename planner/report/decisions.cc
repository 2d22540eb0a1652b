#include "planner/report/decisions.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace weerbaar {

std::vector<Decision> decisions_of(const Outcome& outcome) {
  std::map<std::tuple<Month, bool, std::string>, std::vector<ActionIndex>> meetings;
  for (const Planned& planned : outcome.plan.chosen) {
    if (outcome.instance.actions[planned.action].state == State::running) continue;
    const DecisionMoment moment = decision_moment(outcome, planned);
    const std::string text =
        moment.by_council ? moment.text : fmt::format("college, voor {}", dutch(moment.when));
    meetings[{moment.when, moment.by_council, text}].push_back(planned.action);
  }
  std::vector<Decision> decisions;
  for (const auto& [key, actions] : meetings)
    decisions.push_back({std::get<1>(key), std::get<0>(key), std::get<2>(key), actions});
  return decisions;
}

}  // namespace weerbaar
