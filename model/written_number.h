// SPDX-License-Identifier: EUPL-1.2
// Numbers the way people write them, in the Netherlands above all.
#pragma once

#include <string>
#include <string_view>

namespace weerbaar {

// How to write this number instead, as a sentence; empty when it is no number. `whole`: no decimals
// belong there.
std::string advice_on_number(std::string_view written, bool whole);

}  // namespace weerbaar
