// SPDX-License-Identifier: EUPL-1.2
// The municipality's half of a random case: marks, money, people, statuses, entries.
#pragma once

#include <string>
#include <vector>

#include "random_catalog.h"

namespace weerbaar::testing {

std::vector<std::string> random_profile(Dice& dice, const Size& size, const Outline& outline);

}  // namespace weerbaar::testing
