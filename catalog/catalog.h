// The catalog that comes with the program: the TOML files of this folder, built into it, so that a
// copied program needs nothing beside it.
#pragma once

#include "model/source.h"

namespace weerbaar {

// In the order of their names; paths as in this repository ("catalog/register.toml").
Sources shipped_catalog();

}  // namespace weerbaar
