// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/fold_lines.h"

#include <algorithm>

#include "model/utf8.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

// "   12 | text", and the line with the caret below it.
bool is_quoted(std::string_view line) {
  const std::size_t bar = line.find_first_not_of(" 0123456789");
  return bar != std::string_view::npos && bar >= 6 && line[bar] == '|';
}

// Where its words begin.
std::size_t begin_of_words(std::string_view line, std::size_t width) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  for (const std::string_view mark : {"= ", "- ", "-> "})
    if (line.substr(first).starts_with(mark)) return first + mark.size();
  const std::size_t gap = line.find("  ", first);
  const std::size_t second = gap == std::string_view::npos ? gap : line.find_first_not_of(' ', gap);
  const bool has_columns = second != std::string_view::npos && second <= width * 2 / 3;
  return has_columns ? second : first;
}

std::string fold(std::string_view line, std::size_t width) {
  if (code_point_count(line) <= width || is_quoted(line) || line.starts_with('{'))
    return std::string(line);
  const std::size_t begin = begin_of_words(line, width);
  // What continues a line without an indent has one, to be told from the next.
  const std::size_t indent = begin == 0 ? 2 : begin;
  return std::string(line.substr(0, begin)) + paragraph(line.substr(begin), width, indent);
}

}  // namespace

std::string fold_lines(std::string_view text, std::size_t width) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result += fold(text.substr(0, end), width);
    if (end < text.size()) result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace weerbaar
