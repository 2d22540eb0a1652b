// SPDX-License-Identifier: EUPL-1.2
#include "model/toml_rest.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/toml_follower.h"
#include "model/toml_line.h"

namespace weerbaar {

namespace {

class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    begins_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') begins_.push_back(at + 1);
  }

  std::size_t size() const { return begins_.size(); }
  std::size_t begin(std::size_t line) const {
    return line < begins_.size() ? begins_[line] : text_.size();
  }
  std::size_t line_at(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), offset) -
                                    begins_.begin()) -
           1;
  }
  // Without its line end.
  std::string_view operator[](std::size_t line) const {
    std::string_view text = text_.substr(begin(line), begin(line + 1) - begin(line));
    while (text.ends_with('\n') || text.ends_with('\r'))
      text.remove_suffix(1);
    return text;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

// [planning] or [[rollen]], right or wrong; no list of lists.
bool is_head(std::string_view line) {
  const std::string_view text = TomlLine(line).trimmed();
  const std::size_t name = text.find_first_not_of("[ \t");
  return text.starts_with('[') && name != std::string_view::npos && text[name] != '"' &&
         text[name] != '\'' && text[name] != '{' &&
         text.find_first_of(",=") == std::string_view::npos;
}

// A line that can only belong to what is before it: of a text without quotes, a bracket too many.
bool is_loose(std::string_view line) {
  const TomlLine read(line);
  const std::string_view text = read.trimmed();
  return text.starts_with('=') || (!text.empty() && !text.starts_with('[') && !read.has_equals());
}

// What is open at that place of the text.
std::optional<std::pair<char, std::size_t>> open_at(std::string_view text, std::size_t until) {
  TomlFollower follower;
  for (std::size_t at = 0; at < until;)
    at += follower.take(text, at);
  return follower.open();
}

// The line after the last of what begins on the line `first`.
std::size_t end_of_entry(std::string_view text, const Lines& lines, std::size_t first) {
  TomlFollower follower;
  std::optional<std::pair<char, std::size_t>> open;
  std::size_t line = first;
  do {
    for (std::size_t at = lines.begin(line); at < lines.begin(line + 1);)
      at += follower.take(text, at);
    open = follower.open();
    ++line;
  } while (open && line < lines.size() && !is_head(lines[line]));
  if (!open) return line;
  // Never closed: a list has no keys, and a table in a line has them.
  const std::size_t end = line;
  line = first + 1;
  while (line < end && !(open->first == '[' && TomlLine(lines[line]).begins_anew()))
    ++line;
  return line;
}

}  // namespace

std::optional<TomlRest> rest_after_slip(std::string_view text, std::uint32_t line) {
  const auto at_end = open_at(text, text.size());
  if (at_end && (at_end->first == '"' || at_end->first == '\'')) return std::nullopt;
  const Lines lines(text);
  const std::size_t stopped = std::min<std::size_t>(line, lines.size()) - 1;
  const auto open = open_at(text, lines.begin(stopped));
  const std::size_t first = open ? lines.line_at(open->second) : stopped;
  std::size_t end = end_of_entry(text, lines, first);
  while (end < lines.size() && is_loose(lines[end]))
    ++end;
  TomlRest rest;
  const std::string_view head = TomlLine(lines[first]).trimmed();
  rest.lost_head = head.starts_with('[') || (head.ends_with(']') && !TomlLine(head).has_equals());
  rest.text = text.substr(0, lines.begin(first));
  // What is below it stays apart from what is above it.
  if (rest.lost_head) rest.text += fmt::format("[regel-{}]", first + 1);
  for (std::size_t each = first; each < end && each + 1 < lines.size(); ++each)
    rest.text += '\n';
  rest.text += text.substr(lines.begin(end));
  return rest;
}

bool is_one_table(std::string_view text, std::uint32_t line, std::uint32_t later) {
  const Lines lines(text);
  for (std::size_t each = line; each < later && each <= lines.size(); ++each)
    if (is_head(lines[each - 1])) return false;
  return true;
}

}  // namespace weerbaar
