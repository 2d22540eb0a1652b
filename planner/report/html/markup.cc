// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/markup.h"

#include <algorithm>
#include <array>

#include "model/utf8.h"

namespace weerbaar::html {

namespace {

// Control characters and marks that change the writing direction are gone, so that one name cannot
// reorder or break what stands beside it.
std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : one_line(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

// No line ends between the euro sign and its amount, nor between a figure and its per cent: the
// space there does not break.
std::string held_together(std::string text) {
  constexpr std::string_view hard_space = "\u00a0";
  constexpr std::string_view euro = "€ ";
  for (std::size_t at = text.find(euro); at != std::string::npos; at = text.find(euro, at))
    text.replace(at + euro.size() - 1, 1, hard_space);
  for (std::size_t at = text.find(" %"); at != std::string::npos; at = text.find(" %", at + 1))
    if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') text.replace(at, 1, hard_space);
  return text;
}

// Elements that never have content (HTML, 13.1.2).
bool is_void(std::string_view name) {
  constexpr std::array<std::string_view, 4> names = {"meta", "br", "input", "link"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The next element or the end of its parent ends these in any case (HTML, 13.1.2.4).
bool ends_by_itself(std::string_view name) {
  constexpr std::array<std::string_view, 7> names = {"li", "dt", "dd", "tr", "th", "td", "option"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Shapes of SVG; without content one tag is enough.
bool is_shape(std::string_view name) {
  constexpr std::array<std::string_view, 5> names = {"rect", "circle", "line", "path", "use"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A value of these characters alone needs no quotes (HTML, 13.1.2.3, allows more).
bool is_bare(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '#' || c == '%' || c == '@' || c == '_';
  });
}

// A line of its own keeps the file readable and comparable.
bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 27> names = {
      "html", "head",   "body",    "meta",    "title", "style", "script", "header", "main",
      "nav",  "footer", "h1",      "h2",      "h3",    "p",     "ul",     "ol",     "li",
      "dl",   "div",    "section", "details", "table", "thead", "tbody",  "tr",     "form"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Markup::Markup(std::string_view text) : bytes_(held_together(escaped(text))) {}
Markup::Markup(const std::string& text) : Markup(std::string_view(text)) {}
Markup::Markup(const char* text) : Markup(std::string_view(text)) {}

Markup& Markup::operator+=(const Markup& next) {
  bytes_ += next.bytes_;
  return *this;
}

Markup wrap(Name element, Attributes attributes, const Markup& content) {
  Markup result;
  std::string& bytes = result.bytes_;
  bytes.append("<").append(element.text());
  for (const Attribute& attribute : attributes) {
    if (attribute.value == absent) continue;
    bytes.append(" ").append(attribute.name.text());
    if (attribute.value.empty()) continue;
    if (is_bare(attribute.value))
      bytes.append("=").append(attribute.value);
    else
      bytes.append("=\"").append(escaped(attribute.value)).append("\"");
  }
  const bool one_tag = is_shape(element.text()) && content.bytes_.empty();
  bytes += one_tag ? " />" : ">";
  bytes += content.bytes_;
  if (!one_tag && !is_void(element.text()) && !ends_by_itself(element.text()))
    bytes.append("</").append(element.text()).append(">");
  if (is_block(element.text()) && bytes.back() != '\n') bytes += "\n";
  return result;
}

Markup joined(std::initializer_list<Markup> parts) {
  Markup result;
  for (const Markup& part : parts)
    result += part;
  return result;
}

Markup own_text(const Asset& asset) {
  Markup result;
  result.bytes_ = asset.text;
  return result;
}

Markup separated(const std::vector<Markup>& parts, std::string_view separator) {
  Markup result;
  for (const Markup& part : parts) {
    if (part.empty()) continue;
    if (!result.empty()) result += Markup(separator);
    result += part;
  }
  return result;
}

}  // namespace weerbaar::html
