// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/table.h"

#include <algorithm>

#include "model/utf8.h"

namespace weerbaar {

namespace {

constexpr std::size_t gap = 2;

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t length = code_point_count(text);
  const std::string blanks(length < width ? width - length : 0, ' ');
  return right ? blanks + text : text + blanks;
}

std::size_t widest(const std::vector<std::string>& lines) {
  std::size_t width = 0;
  for (const std::string& line : lines)
    width = std::max(width, code_point_count(line));
  return width;
}

// Natural widths, then the widest wrappable column made narrower one step at a time until all fit.
// Empty when they cannot.
std::vector<std::size_t> fit_widths(const std::vector<Column>& columns,
                                    const std::vector<Row>& rows, std::size_t width) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> smallest;
  std::size_t total = gap * (columns.size() - 1);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    std::size_t longest_word = std::max(columns[c].smallest, widest(wrap(columns[c].title, 1)));
    for (const Row& row : rows)
      longest_word = std::max(longest_word, widest(wrap(row[c], 1)));
    smallest.push_back(columns[c].smallest == 0 ? 0 : longest_word);
    std::size_t natural = columns[c].smallest == 0 ? widest(wrap(columns[c].title, 1))
                                                   : code_point_count(columns[c].title);
    for (const Row& row : rows)
      natural = std::max(natural, code_point_count(row[c]));
    widths.push_back(natural);
    total += natural;
  }
  while (total > width) {
    std::size_t best = columns.size();
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (smallest[c] > 0 && widths[c] > smallest[c] &&
          (best == columns.size() || widths[c] > widths[best]))
        best = c;
    if (best == columns.size()) return {};
    --widths[best];
    --total;
  }
  return widths;
}

void add_row(const std::vector<Column>& columns, const Row& cells,
             const std::vector<std::size_t>& widths, std::string& text) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 1;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    wrapped.push_back(wrap(cells[c], widths[c]));
    height = std::max(height, wrapped.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string cell = line < wrapped[c].size() ? wrapped[c][line] : "";
      row += padded(cell, widths[c], columns[c].right) + std::string(gap, ' ');
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
}

// The head of a card: the first cell, and the second when the first is a number before a name.
std::string cards(const std::vector<Column>& columns, const std::vector<Row>& rows,
                  std::size_t width) {
  const std::size_t head = columns[0].right && !columns[1].right ? 2 : 1;
  std::string text;
  std::size_t label = 0;
  for (std::size_t c = head; c < columns.size(); ++c)
    label = std::max(label, code_point_count(columns[c].title));
  for (const Row& row : rows) {
    text += head == 2 ? padded(row[0], 3, true) + "  " + paragraph(row[1], width, 5) + "\n"
                      : paragraph(row[0], width, 5) + "\n";
    for (std::size_t c = head; c < columns.size(); ++c) {
      if (row[c].empty()) continue;
      text += "     " + padded(columns[c].title, label, false) + "  " +
              paragraph(row[c], width, label + 7) + "\n";
    }
  }
  return text;
}

// Of what stays together on a line: a word, an amount with its sign before it or behind it.
std::size_t end_of_word(std::string_view text) {
  constexpr std::string_view before = "€";
  std::size_t end = std::min(text.find(' '), text.size());
  const bool joins = text.substr(0, end).ends_with(before) || text.substr(end).starts_with(" %");
  if (joins && end < text.size()) end = std::min(text.find(' ', end + 1), text.size());
  return end;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t length = 0;
  while (!text.empty()) {
    const std::size_t end = end_of_word(text);
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t count = code_point_count(word);
    if (length > 0 && length + 1 + count > width) {
      lines.emplace_back();
      length = 0;
    }
    if (length > 0) {
      lines.back() += ' ';
      ++length;
    }
    lines.back() += word;
    length += count;
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t width, std::size_t indent) {
  const std::vector<std::string> lines = wrap(text, width > indent ? width - indent : 1);
  std::string result = lines.front();
  for (std::size_t line = 1; line < lines.size(); ++line)
    result += "\n" + std::string(indent, ' ') + lines[line];
  return result;
}

std::string render_table(const std::vector<Column>& columns, const std::vector<Row>& rows,
                         std::size_t width) {
  const std::vector<std::size_t> widths = fit_widths(columns, rows, width);
  if (widths.empty()) return cards(columns, rows, width);
  std::string text;
  Row titles;
  std::size_t total = gap * (columns.size() - 1);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    titles.push_back(columns[c].title);
    total += widths[c];
  }
  add_row(columns, titles, widths, text);
  for (std::size_t dash = 0; dash < total; ++dash)
    text += "─";
  text += "\n";
  for (const Row& row : rows)
    add_row(columns, row, widths, text);
  return text;
}

}  // namespace weerbaar
