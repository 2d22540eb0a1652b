// `weerbaar nieuw` and `weerbaar schema`: the files to begin with.
#pragma once

#include "planner/program/cli.h"

namespace weerbaar {

int run_starter(const Options& options);
int run_schema(const Options& options);

}  // namespace weerbaar
