#include "model/toml.h"

#include <toml++/toml.h>

#include <algorithm>
#include <string>

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

// toml++ explains itself in English and in the words of the standard. What people here get wrong
// comes down to a handful of slips; the line tells which.
std::string help_for(std::string_view description, std::string_view line) {
  const auto says = [&](std::string_view word) {
    return description.find(word) != std::string_view::npos;
  };
  if (says("redefine") || says("already"))
    return "dit staat er al: haal er een weg, of schrijf bij een lijst overal dubbele haken: "
           "[[...]]";
  if (says("parsing date"))
    return "een datum is jaar-maand-dag, zoals 2027-02-28, van een dag die bestaat";
  if (says("representable")) return "dit getal is te groot";
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (line[at] == ',' && is_digit(line[at - 1]) && is_digit(line[at + 1]))
      return "schrijf een getal met een punt in plaats van een komma, zoals 5.7";
  }
  if (std::count(line.begin(), line.end(), '"') % 2 != 0) return "er ontbreekt een aanhalingsteken";
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos && line.find('[') == std::string_view::npos)
    return "schrijf een regel als `sleutel = waarde`";
  if (says("UTF-8") || says("utf-8")) return "bewaar het bestand als UTF-8";
  if (says("string") || says("boolean") || says("value"))
    return "zet tekst tussen aanhalingstekens; een getal, een datum en true of false niet";
  return "kijk of alle haken en aanhalingstekens kloppen";
}

SourceSpan span_at(std::string_view text, std::size_t at, std::uint32_t file) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line = before.find_last_of('\n') + 1;  // 0 without one
  return {file, static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<std::uint32_t>(code_point_count(before.substr(line)) + 1), 0};
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  for (const Member& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::optional<Value> parse_toml(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics) {
  const TomlText safe = text_for_parser(file.text);
  const auto report = [&](const SourceSpan& span, std::string_view description) {
    diagnostics.report({.code = Code::toml_syntax,
                        .message = "hier klopt de schrijfwijze niet",
                        .span = span,
                        .help = help_for(description, line_of(file, span.line))});
  };
  try {
    // The byte order mark that Windows editors write is no part of the text.
    const toml::table root = toml::parse(std::string_view(safe.text));
    if (safe.nameless_table != std::string_view::npos) {
      report(span_at(file.text, safe.nameless_table, file_index), "");
      return std::nullopt;
    }
    Value value;
    value.kind = Value::Kind::table;
    value.span = {file_index, 0, 0, 0};
    add_members(value, root, file_index);
    return value;
  } catch (const toml::parse_error& error) {
    report({file_index, error.source().begin.line, error.source().begin.column, 0},
           error.description());
    return std::nullopt;
  }
}

}  // namespace weerbaar
