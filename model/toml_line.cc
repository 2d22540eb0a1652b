// SPDX-License-Identifier: EUPL-1.2
#include "model/toml_line.h"

#include <algorithm>

#include "model/calendar.h"
#include "model/toml_follower.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return text.substr(text.size());
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::optional<OpenMark> open_before(const SourceFile& file, std::uint32_t line) {
  const std::string_view text = file.text;
  TomlFollower follower;
  std::uint32_t at_line = 1;
  for (std::size_t at = 0; at < text.size() && at_line < line;) {
    if (text[at] == '\n') ++at_line;
    at += follower.take(text, at);
  }
  const auto open = follower.open();
  if (!open) return std::nullopt;
  const std::string_view before = text.substr(0, open->second);
  const std::size_t line_begins = before.rfind('\n') + 1;  // npos + 1 is 0
  return OpenMark{open->first,
                  static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
                  static_cast<std::uint32_t>(code_point_count(before.substr(line_begins))) + 1};
}

TomlLine::TomlLine(std::string_view text, std::optional<char> open, std::string_view outer_key)
    : text_(text), open_(open), outer_key_(outer_key), quoted_(text.size() + 1, false) {
  char quote = open && (*open == '"' || *open == '\'') ? *open : '\0';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    quoted_[at] = quote != 0;
    if (quote != 0) {
      if (quote == '"' && c == '\\' && at + 1 < text.size())
        quoted_[++at] = true;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || c == '\'') {
      quoted_[at] = true;
      quote = c;
    } else if (c == '#') {
      text_ = text.substr(0, at);
      break;
    } else if (c == '=' && !equals_ && !open) {
      equals_ = at;
    }
  }
  ends_in_quotes_ = quote != 0;
}

std::string_view TomlLine::trimmed() const {
  return without_blanks(text_);
}

std::string_view TomlLine::key() const {
  return without_blanks(text_.substr(0, equals_.value_or(0)));
}

std::string_view TomlLine::value() const {
  return without_blanks(text_.substr(equals_ ? *equals_ + 1 : 0));
}

std::size_t TomlLine::offset_of(std::string_view part) const {
  return static_cast<std::size_t>(part.data() - text_.data());
}

std::vector<WrittenPart> TomlLine::parts() const {
  std::vector<WrittenPart> parts;
  const std::string_view all = value();
  const std::size_t begin = offset_of(all);
  std::string_view own_key = open_ ? outer_key_ : key();
  int depth = open_ ? 1 : 0;
  std::size_t from = begin;
  const auto add = [&](std::size_t until) {
    const std::string_view part = without_blanks(text_.substr(from, until - from));
    if (!part.empty()) parts.push_back({own_key, part, offset_of(part)});
    from = until + 1;
  };
  for (std::size_t at = begin; at < begin + all.size(); ++at) {
    if (is_quoted(at)) continue;
    const char c = text_[at];
    if (c == '[' || c == '{') {
      ++depth;
      from = at + 1;
    } else if (c == ']' || c == '}') {
      add(at);
      --depth;
    } else if (depth > 0 && c == ',') {
      add(at);
    } else if (depth > 0 && c == '=') {
      own_key = without_blanks(text_.substr(from, at - from));
      from = at + 1;
    }
  }
  add(begin + all.size());
  return parts;
}

bool TomlLine::leaves_table_open() const {
  int depth = 0;
  for (std::size_t at = 0; at < text_.size(); ++at)
    if (!is_quoted(at)) depth += text_[at] == '{' ? 1 : text_[at] == '}' ? -1 : 0;
  return depth > 0;
}

bool TomlLine::begins_anew() const {
  const std::string_view line = trimmed();
  if (line.starts_with('[') && line.ends_with(']'))
    return is_bare_key(line.substr(1, 1)) || line.starts_with("[[");
  const std::size_t equals = line.find('=');
  return equals != std::string_view::npos && is_bare_key(without_blanks(line.substr(0, equals)));
}

bool is_bare_key(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '_';
  });
}

bool is_toml_value(std::string_view text) {
  if (text == "true" || text == "false") return true;
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const auto month = parse_month(text.substr(0, 7));
    const std::string_view day = text.substr(8);
    return month && all_digits(day) && day != "00" && day[0] - '0' < 4 &&
           (day[0] - '0') * 10 + day[1] - '0' <= last_day(*month).day;
  }
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!all_digits(whole) || (whole.size() > 1 && whole[0] == '0')) return false;
  return point == std::string_view::npos || all_digits(text.substr(point + 1));
}

}  // namespace weerbaar
