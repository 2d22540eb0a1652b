// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/markdown_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "model/utf8.h"
#include "planner/report/markdown_text.h"

namespace weerbaar {

namespace {

// Characters on a line of pandoc's usual Word file, upright, also in a wide font.
constexpr std::size_t page_width = 60;
constexpr std::size_t padding = 2;  // of a cell, in characters
constexpr std::size_t longest_word = 24;
constexpr std::size_t widest_column = 60;

using Texts = std::vector<std::string>;

std::size_t word_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    width = std::max(width, code_point_count(text.substr(at, end - at)));
    at = end + 1;
  }
  return std::min(width, longest_word);
}

// A column as it is written.
struct Column {
  Texts texts;  // the head, the rows and the sum
  bool number = false;
  bool has_sum = false;     // its last text is of the row of sums
  bool sums_up = false;     // and is one
  std::size_t least = 0;    // so that no word is cut
  std::size_t natural = 0;  // so that no line is broken
};

Column column_of(const ReportTable& table, std::size_t field, bool with_sum, bool names_sum) {
  const FieldKind kind = table.fields[field].kind;
  Column column;
  column.number = is_number(kind);
  column.texts.push_back(table.fields[field].title);
  for (const Record& record : table.records)
    column.texts.push_back(kind == FieldKind::remark ? "☐" : cell_text(record[field], kind));
  column.has_sum = with_sum;
  column.sums_up = with_sum && table.fields[field].total;
  if (with_sum)
    column.texts.push_back(names_sum                   ? "Samen"
                           : table.fields[field].total ? cell_text(total_of(table, field), kind)
                                                       : "");
  for (const std::string& text : column.texts) {
    column.least = std::max(column.least, word_width(text) + padding);
    column.natural = std::max(column.natural, code_point_count(text) + padding);
  }
  column.natural = std::min(column.natural, widest_column);
  // An amount is never broken: its sign and its figures are one.
  if (column.number && column.texts.size() > 1)
    for (std::size_t at = 1; at < column.texts.size(); ++at)
      column.least = std::max(column.least, code_point_count(column.texts[at]) + padding);
  column.natural = std::max(column.natural, column.least);
  return column;
}

std::size_t least_of(const std::vector<const Column*>& columns) {
  std::size_t least = 0;
  for (const Column* column : columns)
    least += column->least;
  return least;
}

// The dashes of each column: what its words need, and of the rest of the page a share of what it
// would like.
std::vector<std::size_t> widths_of(const std::vector<const Column*>& columns) {
  const std::size_t least = least_of(columns);
  std::size_t wished = 0;
  for (const Column* column : columns)
    wished += column->natural - column->least;
  const std::size_t rest = least < page_width ? page_width - least : 0;
  std::vector<std::size_t> widths;
  for (const Column* column : columns) {
    const std::size_t wish = column->natural - column->least;
    widths.push_back(column->least + (wished == 0 ? 0 : std::min(wish, wish * rest / wished)));
  }
  return widths;
}

std::string row_text(const Texts& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string rule_text(const std::vector<const Column*>& columns) {
  const std::vector<std::size_t> widths = widths_of(columns);
  Texts rules;
  for (std::size_t c = 0; c < columns.size(); ++c)
    rules.push_back(std::string(widths[c], '-') + (columns[c]->number ? ":" : ""));
  return row_text(rules);
}

// pandoc heeds the dashes only in a table with a line of more than 72 characters: blanks count, and
// show nowhere.
std::string long_enough(std::string row) {
  constexpr std::size_t wide = 80;
  const std::size_t length = code_point_count(row);
  if (length < wide) row.insert(row.rfind(" |"), wide - length, ' ');
  return row;
}

// A part without a sum of its own has no row for it.
std::string write(const std::vector<const Column*>& columns) {
  const bool sums_up = std::any_of(columns.begin(), columns.end(),
                                   [](const Column* column) { return column->sums_up; });
  const bool only_named = columns.front()->has_sum && !sums_up;
  const std::size_t rows = columns.front()->texts.size() - (only_named ? 1 : 0);
  std::string text = "\n";
  for (std::size_t at = 0; at < rows; ++at) {
    Texts cells;
    for (const Column* column : columns)
      cells.push_back(plain(column->texts[at]));
    text += at == 0 ? long_enough(row_text(cells)) + rule_text(columns) : row_text(cells);
  }
  return text;
}

// The columns of each table below each other: the first ones, which say what a row is of, come back
// in all.
std::vector<std::vector<const Column*>> parts_of(const std::vector<Column>& columns) {
  std::vector<const Column*> key;
  std::size_t at = 0;
  for (; at < columns.size() && (at == 0 || !columns[at].number); ++at)
    key.push_back(&columns[at]);
  std::vector<std::vector<const Column*>> parts = {key};
  for (; at < columns.size(); ++at) {
    const bool fits = least_of(parts.back()) + columns[at].least <= page_width;
    if (!fits && parts.back().size() > key.size()) parts.push_back(key);
    parts.back().push_back(&columns[at]);
  }
  return parts;
}

// A table of words alone that is too wide: each row is an item, with the heads in its sentence.
std::string list_of(const std::vector<Column>& columns) {
  std::string text = "\n";
  for (std::size_t at = 1; at < columns.front().texts.size(); ++at) {
    text += fmt::format("- **{}**", plain(columns.front().texts[at]));
    for (std::size_t c = 1; c < columns.size(); ++c)
      if (!columns[c].texts[at].empty())
        text +=
            fmt::format("; {}: {}", plain(columns[c].texts.front()), plain(columns[c].texts[at]));
    text += "\n";
  }
  return text;
}

bool is_wide_text(const std::vector<Column>& columns) {
  std::size_t least = 0;
  for (const Column& column : columns)
    least += column.least;
  return least > page_width && std::none_of(columns.begin(), columns.end(),
                                            [](const Column& each) { return each.number; });
}

ReportTable with_columns(const ReportTable& table,
                         const std::function<bool(const Field&)>& wanted) {
  ReportTable result{table.title, table.note, {}, std::vector<Record>(table.records.size())};
  for (std::size_t c = 0; c < table.fields.size(); ++c) {
    if (!wanted(table.fields[c])) continue;
    result.fields.push_back(table.fields[c]);
    for (std::size_t r = 0; r < table.records.size(); ++r)
      result.records[r].push_back(table.records[r][c]);
  }
  return result;
}

bool is_in(const std::vector<std::string_view>& titles, const Field& field) {
  return std::count(titles.begin(), titles.end(), field.title) > 0;
}

}  // namespace

std::string markdown_table(const ReportTable& table) {
  if (table.fields.empty()) return "";
  const bool with_sum = has_totals(table) && table.records.size() > 1;
  const std::size_t names_sum = is_number(table.fields.front().kind) ? 1 : 0;
  std::vector<Column> columns;
  for (std::size_t c = 0; c < table.fields.size(); ++c) {
    const Field& field = table.fields[c];
    if (!(field.detail && field.total && says_nothing(table, c)))
      columns.push_back(column_of(table, c, with_sum, c == names_sum));
  }
  if (is_wide_text(columns)) return list_of(columns);
  std::string text;
  for (const std::vector<const Column*>& part : parts_of(columns))
    text += write(part);
  return text;
}

ReportTable only_columns(const ReportTable& table, const std::vector<std::string_view>& titles) {
  return with_columns(table, [&](const Field& field) { return is_in(titles, field); });
}

ReportTable without_columns(const ReportTable& table, const std::vector<std::string_view>& titles) {
  return with_columns(table, [&](const Field& field) { return !is_in(titles, field); });
}

}  // namespace weerbaar
