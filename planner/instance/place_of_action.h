// Where in the files an action was named.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// Where the user settled the action (for its own entry before for the whole measure), else where
// the catalog names it.
SourceSpan place_of_action(const Model& model, const Action& action);

}  // namespace weerbaar
