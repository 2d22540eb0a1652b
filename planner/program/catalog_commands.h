// `weerbaar catalogus`: the list, one measure, what an overlay changes, what is only assumed.
#pragma once

#include "planner/program/cli.h"

namespace weerbaar {

int run_catalog(const Options& options);

}  // namespace weerbaar
