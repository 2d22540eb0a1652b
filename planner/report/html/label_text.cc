// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/label_text.h"

#include <algorithm>
#include <array>

#include "model/utf8.h"

namespace weerbaar::html {

namespace {

// Thousandths of the font size for the printable characters of ASCII, from the blank on (Adobe's
// font metrics for Helvetica). Beyond ASCII a letter of
// two bytes (Latin, Greek) is taken to be as wide as a wide small letter, any other a full square.
constexpr std::array<int, 95> widths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr int widest = 1000;
constexpr int room_to_spare = 106;  // percent
constexpr std::string_view ellipsis = "…";

int thousandths(std::string_view text) {
  int sum = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F)
      sum += widths[byte - 0x20U];
    else if ((byte & 0xC0U) != 0x80U)
      sum += byte < 0xE0 ? 611 : widest;
  }
  return sum;
}

std::string shortened(std::string_view text, int width, int font_size) {
  std::size_t count = code_point_count(text);
  while (count > 0) {
    std::string candidate = std::string(first_code_points(text, count)) + std::string(ellipsis);
    if (text_width(candidate, font_size) <= width) return candidate;
    --count;
  }
  return std::string(ellipsis);
}

}  // namespace

int text_width(std::string_view text, int font_size) {
  return (thousandths(text) * font_size * room_to_spare + 99'999) / 100'000;
}

std::vector<std::string> fit_lines(std::string_view text, int width, int font_size,
                                   std::size_t count) {
  std::vector<std::string> lines(1);
  const std::string whole = one_line(text);
  std::string_view rest = whole;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string word(rest.substr(0, end));
    const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
    if (text_width(longer, font_size) <= width) {
      lines.back() = longer;
    } else if (lines.size() == count || lines.back().empty()) {
      // No more lines, or a word that is wider than a line: what remains is cut.
      const std::string all = (lines.back().empty() ? "" : lines.back() + " ") + std::string(rest);
      lines.back() = shortened(all, width, font_size);
      return lines;
    } else {
      lines.push_back("");
      continue;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

}  // namespace weerbaar::html
