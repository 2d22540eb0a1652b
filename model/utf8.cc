// SPDX-License-Identifier: EUPL-1.2
#include "model/utf8.h"

#include <algorithm>
#include <array>

namespace weerbaar {

namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// What is left out where text is shown: Unicode's bidirectional formatting characters (UAX #9,
// table 4), and the two of the basic plane that XML does not allow, U+FFFE and U+FFFF; as UTF-8.
// NOLINTBEGIN(misc-misleading-bidirectional): they are what is looked for
constexpr std::array<std::string_view, 14> unshown = {
    "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC",
    "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8",
    "\xE2\x81\xA9", "\xD8\x9C",     "\xEF\xBF\xBE", "\xEF\xBF\xBF"};
// NOLINTEND(misc-misleading-bidirectional)

// Unicode's separators of lines and of paragraphs.
constexpr std::array<std::string_view, 2> line_separators = {"\xE2\x80\xA8", "\xE2\x80\xA9"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& all, std::string_view character) {
  return character.size() > 1 && std::find(all.begin(), all.end(), character) != all.end();
}

}  // namespace

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text)
    if (!is_continuation(byte)) ++count;
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size()) {
    if (!is_continuation(text[end]) && count-- == 0) break;
    ++end;
  }
  return text.substr(0, end);
}

std::size_t character_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80                     ? 1
                             : first >= 0xC2 && first <= 0xDF ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
  if (length > text.size()) return 0;
  for (std::size_t next = 1; next < length; ++next)
    if (!is_continuation(text[next])) return 0;
  const unsigned second = length > 2 ? static_cast<unsigned char>(text[1]) : 0x80U;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
      (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
    return 0;
  return length;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    const std::size_t length = character_length(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0)
      line += "\xEF\xBF\xBD";  // U+FFFD stands for what is no text
    else if (byte < 0x20 || byte == 0x7F || is_one_of(line_separators, character) ||
             (byte == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0))  // C1 controls
      line += ' ';
    else if (!is_one_of(unshown, character))
      line += character;
    text.remove_prefix(character.size());
  }
  return line;
}

}  // namespace weerbaar
