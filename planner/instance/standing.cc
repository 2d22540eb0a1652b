// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/standing.h"

#include <algorithm>

namespace weerbaar {

std::vector<Standing> standings_of(const Catalog& catalog, const Action& action) {
  std::vector<Standing> standings;
  if (action.state == ActionState::finished || action.state == ActionState::absent)
    return standings;
  if (action.state == ActionState::running) standings.push_back(Standing::running);
  if (action.state == ActionState::decided) standings.push_back(Standing::decided);
  if (catalog.measures[action.measure].duty) standings.push_back(Standing::duty);
  if (standings.empty() && action.mandatory) standings.push_back(Standing::needed);
  return standings;
}

std::optional<ActionIndex> needed_by(const Instance& instance, ActionIndex action) {
  for (ActionIndex other = 0; other < instance.actions.size(); ++other) {
    const std::vector<ActionIndex>& before = instance.actions[other].requires_;
    if (instance.actions[other].mandatory &&
        std::binary_search(before.begin(), before.end(), action))
      return other;
  }
  return std::nullopt;
}

std::string_view standing_text(Standing standing) {
  switch (standing) {
    case Standing::running:
      return "loopt al";
    case Standing::decided:
      return "is besloten";
    case Standing::duty:
      return "is een wettelijke plicht";
    case Standing::needed:
      return "is nodig voor wat vaststaat";
  }
  return "";
}

}  // namespace weerbaar
