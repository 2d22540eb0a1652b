// SPDX-License-Identifier: EUPL-1.2
#include "model/byte_place.h"

#include <algorithm>

#include "model/utf8.h"

namespace weerbaar {

SourceSpan place_of_byte(std::string_view text, std::size_t at, std::uint32_t file) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line = before.find_last_of('\n') + 1;  // 0 without one
  return {file, static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<std::uint32_t>(code_point_count(before.substr(line)) + 1), 0};
}

}  // namespace weerbaar
