// SPDX-License-Identifier: EUPL-1.2
#include "model/edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "model/edit_place.h"
#include "model/toml.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

// What chooses an entry, as its first keys.
std::string chosen_by(const Segment& segment, std::string_view separator) {
  std::vector<std::string> lines;
  for (const auto& [key, value] : segment.holds)
    if (!value.empty())
      lines.push_back(is_whole_number(value) ? fmt::format("{} = {}", key, value)
                                             : fmt::format("{} = \"{}\"", key, value));
  return fmt::format("{}", fmt::join(lines, separator));
}

class Text {
 public:
  explicit Text(const SourceFile& file)
      : text_(file.text), line_end_(file.text.find("\r\n") == std::string::npos ? "\n" : "\r\n") {}

  const std::string& text() const { return text_; }

  std::size_t begin_of(std::uint32_t line) const {
    std::size_t at = 0;
    for (std::uint32_t current = 1; current < line; ++current) {
      const std::size_t end = text_.find('\n', at);
      if (end == std::string::npos) return text_.size();
      at = end + 1;
    }
    return at;
  }

  std::size_t begin_of(const SourceSpan& span) const {
    const std::size_t line = begin_of(span.line);
    const std::string_view rest = std::string_view(text_).substr(line);
    return line + first_code_points(rest.substr(0, rest.find('\n')), span.column - 1).size();
  }

  char at(const SourceSpan& span) const {
    const std::size_t place = begin_of(span);
    return place < text_.size() ? text_[place] : '\0';
  }

  void replace(const SourceSpan& span, std::string_view value) {
    const std::size_t begin = begin_of(span);
    const std::size_t size =
        first_code_points(std::string_view(text_).substr(begin), span.length).size();
    text_.replace(begin, size, value);
  }

  void insert(std::size_t place, std::string_view added) { text_.insert(place, added); }

  // Where the bracket that opens at `place` closes; npos: a text over several lines is in the way.
  std::size_t closing(std::size_t place) const {
    int depth = 0;
    for (std::size_t at = place; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '#') at = std::min(text_.find('\n', at), text_.size());
      if (c == '[' || c == '{') ++depth;
      if (c == ']' || c == '}') --depth;
      if (depth == 0) return at;
      if (c != '"' && c != '\'') continue;
      if (text_.compare(at, 3, std::string(3, c)) == 0) return std::string::npos;
      for (++at; at < text_.size() && text_[at] != c; ++at)
        if (c == '"' && text_[at] == '\\') ++at;
    }
    return std::string::npos;
  }

  // Of what stands before `place`, blanks and comments aside, the last.
  std::size_t end_before(std::size_t place, std::size_t begin) const {
    std::size_t end = begin + 1;
    for (std::size_t at = begin + 1; at < place; ++at) {
      if (text_[at] == '#')
        at = std::min(text_.find('\n', at), place);
      else if (text_[at] != ' ' && text_[at] != '\t' && text_[at] != '\r' && text_[at] != '\n')
        end = at + 1;
    }
    return end;
  }

  // As the line after the one at `line`.
  void insert_line(std::uint32_t line, std::string_view added) {
    std::size_t place = begin_of(line + 1);
    if (place > 0 && text_[place - 1] != '\n') {
      text_.insert(place, line_end_);
      place += line_end_.size();
    }
    text_.insert(place, fmt::format("{}{}", added, line_end_));
  }

  void append(const std::vector<std::string>& lines) {
    if (!text_.empty() && text_.back() != '\n') text_ += line_end_;
    if (!text_.empty()) text_ += line_end_;
    for (const std::string& line : lines)
      text_ += line + line_end_;
  }

  void comment_out(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t line = first; line <= last; ++line)
      text_.insert(begin_of(line), "# ");
  }

 private:
  std::string text_;
  std::string line_end_;
};

// The last line that something of it stands on. A value over several lines knows only its first.
std::uint32_t last_line(const Value& value) {
  std::uint32_t line = value.span.line;
  for (const Member& member : value.members)
    line = std::max({line, member.key_span.line, last_line(member.value)});
  for (const Value& item : value.items)
    line = std::max(line, last_line(item));
  return line;
}

std::string name_of(const std::vector<Segment>& way, std::size_t count) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; at < count; ++at)
    keys.push_back(way[at].key);
  return fmt::format("{}", fmt::join(keys, "."));
}

// The keys from the place at `from` on are one dotted key of the table that the others lead to.
std::string line_for(const std::vector<Segment>& way, std::size_t from, std::string_view value) {
  std::vector<std::string> keys;
  for (std::size_t at = from; at < way.size(); ++at)
    keys.push_back(way[at].key);
  return fmt::format("{} = {}", fmt::join(keys, "."), value);
}

bool is_written_in_braces(const Text& text, const Value& table) {
  return table.span.line > 0 && text.at(table.span) == '{';
}

// Under a head of its own, as in [pijlers.samenleving]. One that exists by its members alone has
// the place of its first.
bool has_head(const Text& text, const Value& table) {
  if (table.span.line == 0 || text.at(table.span) != '[') return false;
  return std::none_of(table.members.begin(), table.members.end(), [&](const Member& member) {
    return member.value.kind == Value::Kind::table && member.value.span == table.span;
  });
}

bool add_entry(const std::vector<Segment>& way, std::size_t at, const Value& table,
               std::string_view value, Text& text) {
  const Segment& segment = way[at];
  if (segment.number || at + 1 >= way.size()) return false;
  const std::string line = line_for(way, at + 1, value);
  const Value* list = table.find(segment.key);
  if (list == nullptr || (!list->items.empty() && has_head(text, list->items.front()))) {
    text.append({fmt::format("[[{}]]", name_of(way, at + 1)), chosen_by(segment, "\n"), line});
    return true;
  }
  // A list in brackets takes no tables from below.
  if (list->kind != Value::Kind::array) return false;
  // At its end, so that the others keep their numbers.
  const std::size_t open = text.begin_of(list->span);
  const std::size_t close = text.closing(open);
  if (close == std::string::npos) return false;
  const std::size_t end = text.end_before(close, open);
  const bool after_comma = list->items.empty() || text.text()[end - 1] == ',';
  text.insert(end, fmt::format("{}{{ {}, {} }}",
                               list->items.empty() ? ""
                               : after_comma       ? " "
                                                   : ", ",
                               chosen_by(segment, ", "), line));
  return true;
}

// The line of something that a table has without a head of its own: written as samenleving.score.
std::optional<std::uint32_t> dotted_line(const Text& text, const Value& table) {
  for (const Member& member : table.members) {
    if (member.value.kind != Value::Kind::table || is_written_in_braces(text, member.value))
      return member.key_span.line;
    if (has_head(text, member.value)) continue;
    if (const auto line = dotted_line(text, member.value)) return line;
  }
  return std::nullopt;
}

// A key, with those above it that are not there either, in the last of the tables on the way.
bool add_key(const std::vector<Segment>& way, const std::vector<const Value*>& tables,
             std::string_view value, Text& text) {
  const std::size_t at = tables.size() - 1;
  const Value& table = *tables.back();
  if (std::any_of(way.begin() + static_cast<std::ptrdiff_t>(at), way.end(),
                  [](const Segment& segment) { return segment.of_list; }))
    return way[at].of_list && add_entry(way, at, table, value, text);
  if (at > 0 && is_written_in_braces(text, table)) {
    text.insert(text.begin_of(table.span) + 1,
                fmt::format(" {}{}", line_for(way, at, value), table.members.empty() ? " " : ","));
    return true;
  }
  if (at > 0 && has_head(text, table)) {
    text.insert_line(table.span.line, line_for(way, at, value));
    return true;
  }
  if (at > 0)
    if (const auto line = dotted_line(text, table)) {
      std::size_t head = at - 1;
      while (head > 0 && !has_head(text, *tables[head]))
        --head;
      text.insert_line(*line, line_for(way, head, value));
      return true;
    }
  if (at + 1 == way.size()) return false;
  text.append(
      {fmt::format("[{}]", name_of(way, way.size() - 1)), line_for(way, way.size() - 1, value)});
  return true;
}

bool take_away(const Member* member, const Value& value, bool of_list, Text& text) {
  if (of_list) {
    if (!has_head(text, value)) return false;
    text.comment_out(value.span.line, last_line(value));
    return true;
  }
  if (member == nullptr || value.span.length == 0) return false;
  const std::size_t begin = text.begin_of(member->key_span.line);
  const std::size_t key = text.begin_of(member->key_span);
  if (text.text().find_first_not_of(" \t", begin) != key) return false;
  text.comment_out(member->key_span.line, member->key_span.line);
  return true;
}

const Member* member_of(const Value& table, std::string_view key) {
  const auto found = std::find_if(table.members.begin(), table.members.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == table.members.end() ? nullptr : &*found;
}

bool apply(const Value& root, const Edit& edit, Text& text) {
  const std::vector<Segment> way = segments_of(edit.place);
  std::vector<const Value*> tables = {&root};  // on the way, as far as they are there
  for (std::size_t at = 0; at < way.size(); ++at) {
    const Value* child = child_of(*tables.back(), way[at]);
    if (child == nullptr) {
      if (edit.value.empty()) return true;  // there is nothing to take away
      return add_key(way, tables, edit.value, text);
    }
    if (at + 1 == way.size()) {
      if (edit.value.empty())
        return take_away(member_of(*tables.back(), way[at].key), *child, way[at].of_list, text);
      if (child->span.length == 0) return false;
      text.replace(child->span, edit.value);
      return true;
    }
    tables.push_back(child);
  }
  return false;
}

std::optional<Value> read(const std::string& text) {
  Diagnostics diagnostics;
  return parse_toml({"", text}, 0, diagnostics);
}

// All that a file says, a line each; of entries of a list only what they hold, so that an entry
// more or less moves nothing.
void tell(const Value& value, const std::string& name, std::vector<std::string>& lines) {
  for (const Member& member : value.members)
    tell(member.value, name + '.' + member.key, lines);
  for (const Value& item : value.items)
    tell(item, name + "[]", lines);
  if (value.kind == Value::Kind::table || value.kind == Value::Kind::array) return;
  lines.push_back(fmt::format("{} {} {} {} {} {} {}", name, static_cast<int>(value.kind),
                              value.text, value.integer, value.decimal, value.boolean,
                              iso(value.date)));
}

std::vector<std::string> told(const Value& root) {
  std::vector<std::string> lines;
  tell(root, "", lines);
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::size_t lacking(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::string> lines;
  std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                      std::back_inserter(lines));
  return lines.size();
}

// Read back, so that no slip in the text goes on: what is asked is there, and all else as it was.
bool is_as_asked(const Value& before, const std::string& text, const Edit& edit) {
  const auto root = read(text);
  if (!root) return false;
  const Value* was = value_at(before, edit.place);
  const Value* found = value_at(*root, edit.place);
  const std::vector<std::string> first = told(before);
  const std::vector<std::string> last = told(*root);
  const std::size_t gone = lacking(first, last);
  const std::size_t come = lacking(last, first);
  if (edit.value.empty())
    return found == nullptr && come == 0 && gone == (was == nullptr ? 0 : told(*was).size());
  const auto alone = read("x = " + edit.value);
  if (found == nullptr || !alone || alone->members.size() != 1) return false;
  if (told(*found) != told(*alone->find("x"))) return false;
  std::size_t most = 1;  // with what chooses an entry that was not there
  for (const Segment& segment : segments_of(edit.place))
    most += segment.holds.size();
  return gone <= (was == nullptr ? 0 : 1) && come <= (was == nullptr ? most : 1);
}

}  // namespace

std::optional<std::string> edited(const SourceFile& file, const Edit& edit) {
  if (!is_place(edit.place) || edit.value.find_first_of("\n#") != std::string::npos)
    return std::nullopt;
  const auto root = read(file.text);
  if (!root) return std::nullopt;
  Text text(file);
  if (!apply(*root, edit, text) || !is_as_asked(*root, text.text(), edit)) return std::nullopt;
  return text.text();
}

}  // namespace weerbaar
