// SPDX-License-Identifier: EUPL-1.2
// Values the way people write them: 1.250.000, 5½, 40k, 01-01-2027, ja. Not TOML, but it is clear
// what was meant; so the advice can name it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/format.h"

namespace weerbaar {

// What to write instead, as a sentence; empty when the text says none of these things. `key` is
// what the value is for; without a kind it is taken from what all keys of that name have in common.
std::string advice_on_value(std::string_view written, std::string_view key,
                            std::optional<Kind> kind = std::nullopt);

// The kind of the keys of that name, wherever they stand; none when they differ or there are none.
std::optional<Kind> kind_of_key(std::string_view key);

// The key, of all there are, that is nearest to this name; empty when none is near.
std::string nearest_key(std::string_view name);

}  // namespace weerbaar
