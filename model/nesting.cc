#include "model/nesting.h"

#include <algorithm>

#include "model/limits.h"

namespace weerbaar {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// Where the text in quotes that begins here ends, at most at the end of the file.
std::size_t after_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const bool has_lines =
      begin + 2 < text.size() && text[begin + 1] == quote && text[begin + 2] == quote;
  for (std::size_t at = begin + (has_lines ? 3 : 1); at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"')
      ++at;
    else if (has_lines ? text.substr(at, 3) == text.substr(begin, 3)
                       : text[at] == quote || text[at] == '\n')
      return at + (has_lines ? 3 : 1);
  }
  return text.size();
}

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
