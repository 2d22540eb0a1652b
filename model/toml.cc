// SPDX-License-Identifier: EUPL-1.2
#include "model/toml.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/byte_place.h"
#include "model/limits.h"
#include "model/nesting.h"
#include "model/toml_rest.h"
#include "model/toml_slip.h"
#include "model/toml_text.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

// A node's region can span lines (tables, multi-line texts); what is underlined ends with the line.
SourceSpan span_of(const toml::source_region& region, std::uint32_t file) {
  SourceSpan span{file, region.begin.line, region.begin.column, 0};
  if (region.end.line == region.begin.line && region.end.column > region.begin.column)
    span.length = region.end.column - region.begin.column;
  return span;
}

Value value_of(const toml::node& node, std::uint32_t file);

void add_members(Value& value, const toml::table& table, std::uint32_t file) {
  value.members.reserve(table.size());
  for (const auto& [key, child] : table)
    value.members.push_back(
        {std::string(key.str()), span_of(key.source(), file), value_of(child, file)});
  // toml++ keeps tables in alphabetical order; the order of writing is in the places.
  std::stable_sort(value.members.begin(), value.members.end(),
                   [](const Member& a, const Member& b) { return a.key_span < b.key_span; });
}

Value value_of(const toml::node& node, std::uint32_t file) {
  Value value;
  value.span = span_of(node.source(), file);
  if (const auto* table = node.as_table()) {
    value.kind = Value::Kind::table;
    add_members(value, *table, file);
  } else if (const auto* array = node.as_array()) {
    value.kind = Value::Kind::array;
    value.items.reserve(array->size());
    for (const toml::node& item : *array)
      value.items.push_back(value_of(item, file));
  } else if (const auto* text = node.as_string()) {
    value.kind = Value::Kind::text;
    value.text = text->get();
  } else if (const auto* integer = node.as_integer()) {
    value.kind = Value::Kind::integer;
    value.integer = integer->get();
  } else if (const auto* decimal = node.as_floating_point()) {
    value.kind = Value::Kind::decimal;
    value.decimal = decimal->get();
  } else if (const auto* boolean = node.as_boolean()) {
    value.kind = Value::Kind::boolean;
    value.boolean = boolean->get();
  } else if (const auto* date = node.as_date()) {
    value.kind = Value::Kind::date;
    value.date = {date->get().year, date->get().month, date->get().day};
  }
  return value;
}

// Numbers with a point keep their digits: 40.000 is 40 to TOML, but not to who wrote it.
class WrittenDecimals {
 public:
  explicit WrittenDecimals(std::string_view text) : text_(text) {
    line_begins_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') line_begins_.push_back(at + 1);
  }

  void keep(Value& value) const {
    for (Member& member : value.members)
      keep(member.value);
    for (Value& item : value.items)
      keep(item);
    if (value.kind != Value::Kind::decimal || value.span.line > line_begins_.size()) return;
    const std::string_view line = text_.substr(line_begins_[value.span.line - 1]);
    const std::size_t begin = first_code_points(line, value.span.column - 1).size();
    value.text = first_code_points(line.substr(begin), value.span.length);
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> line_begins_;
};

// What came of one reading: a value, or where the parser stopped and why.
struct Reading {
  std::optional<Value> value;
  SourceSpan stopped;
  std::string description;
};

Reading read_once(std::string_view text, std::uint32_t file) {
  const TomlText safe = text_for_parser(text);
  try {
    // The byte order mark that Windows editors write is no part of the text.
    const toml::table root = toml::parse(std::string_view(safe.text));
    if (safe.nameless_table != std::string_view::npos)
      return {std::nullopt, place_of_byte(text, safe.nameless_table, file), ""};
    Value value;
    value.kind = Value::Kind::table;
    value.span = {file, 0, 0, 0};
    add_members(value, root, file);
    WrittenDecimals(text).keep(value);
    return {std::move(value), {}, ""};
  } catch (const toml::parse_error& error) {
    return {std::nullopt,
            {file, error.source().begin.line, error.source().begin.column, 0},
            std::string(error.description())};
  }
}

std::optional<Diagnostic> nested_too_deep(const SourceFile& file, std::uint32_t file_index) {
  const std::string text = text_for_parser(file.text).text;
  const std::size_t deep = too_deep_at(text);
  if (deep == std::string_view::npos) return std::nullopt;
  return Diagnostic{
      .code = Code::out_of_range,
      .message = fmt::format("hier staan meer dan {} haken of namen in elkaar", max_nesting),
      .span = place_of_byte(text, deep, file_index),
      .help = "haal weg wat er te veel is; dieper dan vier is nooit nodig"};
}

constexpr int most_slips = 20;
constexpr std::size_t most_bytes_read_again = std::size_t{1024} * 1024;

// Each slip costs a reading of the whole file; and saved in another encoding, every line is wrong.
bool reads_on_in(std::string_view text) {
  return text.size() <= most_bytes_read_again && is_utf8(text);
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  for (const Member& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::optional<Value> parse_toml(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics) {
  if (const auto deep = nested_too_deep(file, file_index)) {
    diagnostics.report(*deep);
    return std::nullopt;
  }
  SourceFile unread = file;  // without the slips that are told
  bool lost_head = false;
  std::optional<std::uint32_t> twice;  // the last line with what is there twice
  for (int slips = 0; slips < most_slips; ++slips) {
    Reading reading = read_once(unread.text, file_index);
    if (reading.value) return slips == 0 ? std::move(reading.value) : std::nullopt;
    // A head that went or was forgotten makes twins of all that two tables have.
    const bool is_twice = is_said_twice(reading.description);
    const bool is_known =
        lost_head || (twice && is_one_table(unread.text, *twice, reading.stopped.line));
    if (!is_twice || !is_known) {
      Slip slip = slip_at(unread, reading.stopped, reading.description);
      diagnostics.report({.code = Code::toml_syntax,
                          .message = "hier klopt de schrijfwijze niet",
                          .span = slip.span,
                          .help = std::move(slip.help)});
    }
    if (is_twice) twice = reading.stopped.line;
    if (!reads_on_in(file.text)) break;
    auto rest = rest_after_slip(unread.text, reading.stopped.line);
    if (!rest) break;
    unread.text = std::move(rest->text);
    // What was text can be brackets and names now.
    if (nested_too_deep(unread, file_index)) break;
    lost_head = lost_head || rest->lost_head;
  }
  return std::nullopt;
}

}  // namespace weerbaar
