// SPDX-License-Identifier: EUPL-1.2
#include "model/edit_place.h"

#include <algorithm>
#include <charconv>

namespace weerbaar {

namespace {

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Segment segment_of(std::string_view text) {
  Segment segment;
  const std::size_t bracket = std::min(text.find('['), text.size());
  segment.key = text.substr(0, bracket);
  if (bracket == text.size() || text.back() != ']') return segment;
  segment.of_list = true;
  const std::string_view inside = text.substr(bracket + 1, text.size() - bracket - 2);
  segment.number = number_of(inside);
  if (segment.number) return segment;
  for (const std::string& part : parts_of(inside, ',')) {
    const std::size_t equals = std::min(part.find('='), part.size());
    segment.holds.emplace_back(part.substr(0, equals),
                               equals == part.size() ? "" : part.substr(equals + 1));
  }
  return segment;
}

std::string written(const Value& value) {
  switch (value.kind) {
    case Value::Kind::text:
      return value.text;
    case Value::Kind::integer:
      return std::to_string(value.integer);
    default:
      return "";
  }
}

}  // namespace

bool is_place(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
           std::string_view("-_.[]=,@ ").find(c) != std::string_view::npos;
  });
}

// A dot inside brackets parts nothing.
std::vector<Segment> segments_of(std::string_view place) {
  std::vector<Segment> segments;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at <= place.size(); ++at) {
    if (at < place.size() && place[at] == '[') inside = true;
    if (at < place.size() && place[at] == ']') inside = false;
    if (at < place.size() && (inside || place[at] != '.')) continue;
    segments.push_back(segment_of(place.substr(begin, at - begin)));
    begin = at + 1;
  }
  return segments;
}

bool is_whole_number(std::string_view text) {
  return number_of(text).has_value();
}

const Value* child_of(const Value& table, const Segment& segment) {
  const Value* value = table.find(segment.key);
  if (value == nullptr || !segment.of_list) return value;
  if (value->kind != Value::Kind::array) return nullptr;
  if (segment.number)
    return *segment.number < value->items.size() ? &value->items[*segment.number] : nullptr;
  const auto fits = [&](const Value& entry) {
    return std::all_of(segment.holds.begin(), segment.holds.end(), [&](const auto& held) {
      const Value* has = entry.find(held.first);
      return has == nullptr ? held.second.empty()
                            : !held.second.empty() && written(*has) == held.second;
    });
  };
  const auto found = std::find_if(value->items.begin(), value->items.end(), fits);
  return found == value->items.end() ? nullptr : &*found;
}

const Value* value_at(const Value& root, std::string_view place) {
  const Value* value = &root;
  for (const Segment& segment : segments_of(place))
    if (value != nullptr) value = child_of(*value, segment);
  return value;
}

}  // namespace weerbaar
