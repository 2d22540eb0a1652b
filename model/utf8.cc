#include "model/utf8.h"

#include <array>

namespace weerbaar {

namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Unicode's bidirectional formatting characters, as UTF-8 (UAX #9, table 4).
// NOLINTBEGIN(misc-misleading-bidirectional): they are what is looked for
constexpr std::array<std::string_view, 12> direction_marks = {
    "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD",
    "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xD8\x9C"};
// NOLINTEND(misc-misleading-bidirectional)

std::size_t direction_mark_length(std::string_view text) {
  for (const std::string_view mark : direction_marks)
    if (text.substr(0, mark.size()) == mark) return mark.size();
  return 0;
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

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80                     ? 1
                               : first >= 0xC2 && first <= 0xDF ? 2
                               : first >= 0xE0 && first <= 0xEF ? 3
                               : first >= 0xF0 && first <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || at + length > text.size()) return false;
    for (std::size_t next = 1; next < length; ++next)
      if (!is_continuation(text[at + next])) return false;
    const unsigned second = length > 2 ? static_cast<unsigned char>(text[at + 1]) : 0x80U;
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
      return false;
    at += length;
  }
  return true;
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (const std::size_t length = direction_mark_length(text.substr(at)); length > 0) {
      at += length;
    } else if (byte < 0x20 || byte == 0x7F) {
      line += ' ';
      ++at;
    } else if (byte == 0xC2 && at + 1 < text.size() &&
               static_cast<unsigned char>(text[at + 1]) < 0xA0) {  // C1 control characters
      line += ' ';
      at += 2;
    } else {
      line += text[at++];
    }
  }
  return line;
}

}  // namespace weerbaar
