// SPDX-License-Identifier: EUPL-1.2
#include "model/toml_text.h"

#include <algorithm>

#include "model/utf8.h"

namespace weerbaar {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool can_begin_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '"' || c == '\'';
}

// Where the name of the table is missing whose bracket stands here; npos: it is not, or the parser
// says so itself.
std::size_t missing_name(std::string_view text, std::size_t bracket) {
  const auto after_blanks = [text](std::size_t at) { return text.find_first_not_of(" \t", at); };
  std::size_t at = after_blanks(bracket + 1);
  if (at != npos && text[at] == '[') at = after_blanks(at + 1);
  if (at == npos || text[at] == ']' || can_begin_name(text[at])) return npos;
  return at;
}

}  // namespace

std::size_t after_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string three(3, quote);
  const bool has_lines = text.substr(begin, 3) == three;
  for (std::size_t at = begin + (has_lines ? 3 : 1); at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (has_lines && text.substr(at, 3) == three) {
      // One or two quotes more are the end of the text itself.
      const std::size_t end = std::min(text.find_first_not_of(quote, at), text.size());
      return std::min(end, at + 5);
    } else if (!has_lines && text[at] == quote) {
      return at + 1;
    } else if (!has_lines && text[at] == '\n') {
      return at;
    }
  }
  return text.size();
}

TomlText text_for_parser(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  TomlText result;
  std::size_t line = 0;   // where it begins
  std::size_t depth = 0;  // brackets that are open: of lists and of tables in a line
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  std::size_t copied = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = after_quoted(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '[' && depth == 0 && text.substr(line, at - line).find_first_not_of(" \t") == npos)
      if (const std::size_t missing = missing_name(text, at); missing != npos) {
        result.nameless_table = missing;
        text = text.substr(0, line);
        break;
      }
    if (c == '\n') line = at + 1;
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    // What is no UTF-8 the parser tells by itself.
    const std::size_t length = character_length(text.substr(at));
    if (length > 1) {
      result.text += text.substr(copied, at - copied);
      result.text += '?';
      copied = at + length;
    }
    at += std::max<std::size_t>(length, 1);
  }
  result.text += text.substr(copied);
  return result;
}

}  // namespace weerbaar
