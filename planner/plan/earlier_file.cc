// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/earlier_file.h"

namespace weerbaar {

std::vector<const ActionFact*> gone_actions(const EarlierFile& file, const Instance& instance) {
  std::vector<const ActionFact*> gone;
  for (const ActionFact& action : file.actions)
    if (!find_action(instance, action.id)) gone.push_back(&action);
  return gone;
}

}  // namespace weerbaar
