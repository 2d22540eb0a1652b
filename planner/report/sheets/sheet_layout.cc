// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/sheet_layout.h"

#include <algorithm>

#include "model/utf8.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

// Of text that has so many characters on a line.
int lines_in(int characters, std::string_view text) {
  const auto width = static_cast<std::size_t>(std::max(1, characters));
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    for (const std::string& line : wrap(text.substr(at, end - at), width))
      lines += 1 + (code_point_count(line) > width ? code_point_count(line) / width : 0);
    at = end + 1;
  }
  return static_cast<int>(lines);
}

// "1 t/m 9, 11 t/m 13, 16"
bool is_list_of_numbers(std::string_view text) {
  const auto is_of_numbers = [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == ' '; };
  const auto count =
      static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_of_numbers));
  return count * 4 > text.size() * 3;
}

// A width counts digits. Letters are an eighth narrower on average, the commas and blanks of a list
// of numbers half as wide. The indent takes one.
int characters_in(int width, std::string_view text) {
  return (is_list_of_numbers(text) ? width * 5 / 4 : width * 8 / 7) - 1;
}

constexpr std::size_t margin_characters = 120;  // a code may double each, and there are others

// _x and four hexadecimal digits and _.
bool is_character_code(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of(digits) == std::string_view::npos;
}

// U+FFFE and U+FFFF are text in TOML, and none in XML.
std::string without_noncharacters(std::string_view text) {
  std::string result(text);
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = result.find(none, at)) != std::string::npos;)
      result.replace(at, none.size(), "\xEF\xBF\xBD");
  return result;
}

}  // namespace

std::vector<int> column_widths(const Sheet& sheet) {
  std::vector<int> widths;
  for (const ReportTable& table : sheet.tables)
    for (std::size_t c = 0; c < table.fields.size(); ++c) {
      if (c == widths.size()) widths.push_back(0);
      widths[c] = std::max(widths[c], table.fields[c].width);
    }
  return widths;
}

int lines_of(const Record& record, const std::vector<int>& widths) {
  int lines = 1;
  for (std::size_t c = 0; c < record.size(); ++c)
    if (const auto* text = std::get_if<std::string>(&record[c]))
      lines = std::max(lines, lines_in(characters_in(widths[c], *text), *text));
  return lines;
}

int lines_of_head(const ReportTable& table, const std::vector<int>& widths) {
  int lines = 1;
  for (std::size_t c = 0; c < table.fields.size(); ++c)
    lines = std::max(lines, lines_in(widths[c] - 1, table.fields[c].title));  // bold is wider
  return lines;
}

std::string excel_text(std::string_view text) {
  const std::string fits = without_noncharacters(first_code_points(text, most_characters));
  std::string result;
  for (std::size_t at = 0; at < fits.size(); ++at) {
    if (is_character_code(std::string_view(fits).substr(at))) result += "_x005F";
    result += fits[at];
  }
  return result;
}

std::string excel_margin_text(std::string_view text) {
  std::string result;
  for (const char c : without_noncharacters(first_code_points(text, margin_characters))) {
    if (c == '&') result += '&';
    result += c;
  }
  return result;
}

const char* number_format(FieldKind kind) {
  switch (kind) {
    case FieldKind::euros:
      return "[$€-413] #,##0;-[$€-413] #,##0;\"-\"";
    case FieldKind::hours:
      return "#,##0;-#,##0;\"-\"";
    case FieldKind::hundredths:
      return "0.0#";
    case FieldKind::share:
      return "0.0";
    case FieldKind::euros_more:
      return "+[$€-413] #,##0;-[$€-413] #,##0;\"-\"";
    case FieldKind::mark_more:
      return "+0.0#;-0.0#;\"-\"";
    case FieldKind::date:
    case FieldKind::done:
      return "[$-413]d mmm yyyy";
    case FieldKind::month:
      return "[$-413]mmm yyyy";
    case FieldKind::text:
    case FieldKind::number:
    case FieldKind::status:
    case FieldKind::remark:
      break;
  }
  return "General";
}

std::string assumed_format(FieldKind kind) {
  const std::string_view plain = number_format(kind);
  std::string starred;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(';', at), plain.size());
    if (at > 0) starred += ';';
    starred += std::string(plain.substr(at, end - at)) + "\"*\"";
    at = end + 1;
  }
  return kind == FieldKind::number ? "0\"*\"" : starred;
}

double shown_number(std::int64_t number, FieldKind kind) {
  const auto value = static_cast<double>(number);
  if (kind == FieldKind::hundredths || kind == FieldKind::mark_more) return value / 100;
  return kind == FieldKind::share ? value / 10 : value;
}

}  // namespace weerbaar
