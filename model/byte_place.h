// SPDX-License-Identifier: EUPL-1.2
// Where a byte of a file is, for a person.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/source.h"

namespace weerbaar {

SourceSpan place_of_byte(std::string_view text, std::size_t at, std::uint32_t file);

}  // namespace weerbaar
