// SPDX-License-Identifier: EUPL-1.2
#include "model/nesting.h"

#include <algorithm>

#include "model/limits.h"
#include "model/toml_text.h"

namespace weerbaar {

namespace {

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

std::size_t too_deep_at(std::string_view text) {
  std::size_t brackets = 0;
  std::size_t points = 0;  // since the last sign that ends a key
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = after_quoted(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '.') {
      if (++points >= max_nesting) return at;
    } else if (c == '\n' || c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}') {
      points = 0;
    }
    if ((c == '[' || c == '{') && ++brackets > max_nesting) return at;
    if ((c == ']' || c == '}') && brackets > 0) --brackets;
    ++at;
  }
  return npos;
}

}  // namespace weerbaar
