// What `nieuw` asks on a terminal.
#pragma once

#include "planner/program/cli.h"

namespace weerbaar {

// Fills in what the call does not say, when a person is there to answer; elsewhere it changes
// nothing. False when that person stopped (end of input), after saying so.
bool ask_for_missing(Options& options);

}  // namespace weerbaar
