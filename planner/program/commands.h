// One function a command: what it reads, what it asks of the engine, what it writes.
#pragma once

#include "planner/program/cli.h"

namespace weerbaar {

int run(const Options& options);

}  // namespace weerbaar
