#include "planner/instance/place_of_action.h"

namespace weerbaar {

SourceSpan place_of_action(const Model& model, const Action& action) {
  SourceSpan place = model.catalog.measures[action.measure].span;
  for (const Status& status : model.profile.statuses)  // sorted: an entry's own status comes last
    if (status.measure == action.measure && (!status.entry || status.entry == action.entry))
      place = status.span;
  return place;
}

}  // namespace weerbaar
