// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/earlier_file.h"

namespace weerbaar {

std::vector<const ActionFact*> vanished_actions(const EarlierFile& file, const Instance& instance) {
  std::vector<const ActionFact*> vanished;
  for (const ActionFact& action : file.actions)
    if (!find_action(instance, action.id)) vanished.push_back(&action);
  return vanished;
}

}  // namespace weerbaar
