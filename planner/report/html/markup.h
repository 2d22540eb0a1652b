// SPDX-License-Identifier: EUPL-1.2
// HTML and SVG that is escaped by construction: text goes in as text, names of elements and
// attributes are literals of the source. Nothing that comes from a file can become markup.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "planner/report/html/page_assets.h"

namespace weerbaar::html {

// The name of an element or attribute, known when we compile.
class Name {
 public:
  consteval Name(const char* name) : text_(name) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// The value may be any text. An attribute whose value is `absent` is not written, so that a
// condition needs no second way to make the element.
struct Attribute {
  Attribute(Name attribute_name, std::string_view text) : name(attribute_name), value(text) {}
  Attribute(Name attribute_name, std::int64_t number)
      : name(attribute_name), value(std::to_string(number)) {}

  Name name;
  std::string value;
};
using Attributes = std::initializer_list<Attribute>;

inline constexpr std::string_view absent{"\0absent", 7};

// Markup that is whole: every element that was opened is closed, if need be by what follows it.
// Only the functions below make it. What HTML lets one leave out (quotes, end tags) is left out: a
// page has thousands of them.
class Markup {
 public:
  Markup() = default;
  Markup(std::string_view text);    // NOLINT(google-explicit-constructor): escaped
  Markup(const std::string& text);  // NOLINT(google-explicit-constructor): escaped
  Markup(const char* text);         // NOLINT(google-explicit-constructor): escaped

  Markup& operator+=(const Markup& next);
  bool empty() const { return bytes_.empty(); }
  const std::string& bytes() const { return bytes_; }

 private:
  friend Markup wrap(Name element, Attributes attributes, const Markup& content);
  friend Markup own_text(const Asset& asset);
  std::string bytes_;
};

Markup wrap(Name element, Attributes attributes, const Markup& content);

// A style sheet or the script, put in as it is.
Markup own_text(const Asset& asset);

// One after the other; a part that is a text is escaped.
Markup joined(std::initializer_list<Markup> parts);

template <class... Parts>
Markup join(const Parts&... parts) {
  return joined({Markup(parts)...});
}

// An element with its children; a child that is a text is escaped.
template <class... Children>
Markup element(Name name, Attributes attributes, const Children&... children) {
  return wrap(name, attributes, join(children...));
}

// What `make` gives for each item, one after the other.
template <class Items, class Make>
Markup each(const Items& items, const Make& make) {
  Markup content;
  for (const auto& item : items)
    content += make(item);
  return content;
}

// The parts with a separator between them; empty parts are left out.
Markup separated(const std::vector<Markup>& parts, std::string_view separator);

}  // namespace weerbaar::html
