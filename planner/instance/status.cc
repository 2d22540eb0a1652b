// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/status.h"

namespace weerbaar {

const Status* status_of(const Profile& profile, MeasureIndex measure,
                        std::optional<EntryIndex> entry) {
  const Status* found = nullptr;
  for (const Status& status : profile.statuses)  // sorted: an entry's own status comes last
    if (status.measure == measure && (!status.entry || status.entry == entry)) found = &status;
  return found;
}

SourceSpan place_of_action(const Model& model, const Action& action) {
  const Status* status = status_of(model.profile, action.measure, action.entry);
  return status == nullptr ? model.catalog.measures[action.measure].span : status->span;
}

}  // namespace weerbaar
