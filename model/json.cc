// SPDX-License-Identifier: EUPL-1.2
#include "model/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/file_kind.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

// Deeper than anything we write, and far from what a stack can hold.
constexpr std::size_t deepest = 100;

// The parser takes its input byte by byte and tells no places; so it is counted here what it took.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* taken_;
};

// Bytes of the text to lines and columns. Asked for in ascending order it goes through it once,
// also when all of it is one line.
class Places {
 public:
  Places(std::string_view text, std::uint32_t file) : text_(text), file_(file) {}

  SourceSpan of(std::size_t begin, std::size_t end) {
    if (begin < at_) {
      at_ = 0;
      line_ = 1;
      column_ = 1;
    }
    for (; at_ < begin; ++at_) {
      const bool continues = (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U;
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if (!continues) {
        ++column_;
      }
    }
    const std::size_t length = code_point_count(text_.substr(begin, end - begin));
    return {file_, line_, column_, static_cast<std::uint32_t>(length)};
  }

 private:
  std::string_view text_;
  std::uint32_t file_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

// Takes what the parser comes upon; the names are the library's.
class TreeBuilder {
 public:
  using Json = nlohmann::json;

  TreeBuilder(const SourceFile& file, std::uint32_t file_index)
      : text_(file.text), places_(file.text, file_index) {}

  std::size_t taken = 0;  // bytes
  Value root;
  std::optional<SourceSpan> wrong;
  bool too_deep = false;

  bool null() { return add({}, word_span(4)); }
  bool boolean(bool yes) {
    Value value;
    value.kind = Value::Kind::boolean;
    value.boolean = yes;
    return add(std::move(value), word_span(yes ? 4 : 5));
  }
  bool number_integer(Json::number_integer_t number) { return add_integer(number); }
  bool number_unsigned(Json::number_unsigned_t number) {
    constexpr auto most = static_cast<Json::number_unsigned_t>(INT64_MAX);
    return add_integer(static_cast<std::int64_t>(std::min(number, most)));
  }
  bool number_float(Json::number_float_t number, const Json::string_t& /*as_written*/) {
    Value value;
    value.kind = Value::Kind::decimal;
    value.decimal = number;
    return add(std::move(value), number_span());
  }
  bool string(Json::string_t& text) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(text);
    return add(std::move(value), string_span());
  }
  bool binary(Json::binary_t& /*bytes*/) { return true; }  // there is none in a text
  bool key(Json::string_t& text) {
    key_ = std::move(text);
    key_span_ = string_span();
    return true;
  }
  bool start_object(std::size_t /*count*/) { return open(Value::Kind::table); }
  bool start_array(std::size_t /*count*/) { return open(Value::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string& /*last_word*/,
                   const Json::exception& /*error*/) {
    // Counted from 1, and past the last byte when the text ends too soon.
    const std::size_t at = std::min(position > 0 ? position - 1 : 0, text_.size());
    wrong = places_.of(at, at);
    return false;
  }

 private:
  bool add_integer(std::int64_t number) {
    Value value;
    value.kind = Value::Kind::integer;
    value.integer = number;
    return add(std::move(value), number_span());
  }

  bool open(Value::Kind kind) {
    if (open_.size() == deepest) {
      too_deep = true;
      wrong = word_span(1);
      return false;
    }
    Value value;
    value.kind = kind;
    add(std::move(value), word_span(1));
    open_.push_back(last_);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  // While a value is open nothing is added beside it, so its address stays.
  bool add(Value value, const SourceSpan& span) {
    value.span = span;
    if (open_.empty()) {
      root = std::move(value);
      last_ = &root;
    } else if (Value& parent = *open_.back(); parent.kind == Value::Kind::table) {
      parent.members.push_back({std::move(key_), key_span_, std::move(value)});
      last_ = &parent.members.back().value;
    } else {
      parent.items.push_back(std::move(value));
      last_ = &parent.items.back();
    }
    return true;
  }

  // Of the last so many bytes that were taken.
  SourceSpan word_span(std::size_t length) {
    return places_.of(taken - std::min(taken, length), taken);
  }

  // The parser has just taken the closing quote.
  SourceSpan string_span() {
    std::size_t begin = taken - std::min<std::size_t>(taken, 1);
    while (begin > 0) {
      --begin;
      if (text_[begin] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < begin && text_[begin - 1 - slashes] == '\\')
        ++slashes;
      if (slashes % 2 == 0) break;
    }
    return places_.of(begin, taken);
  }

  // The parser has looked one byte further, unless the text ends there.
  SourceSpan number_span() {
    const auto of_number = [](char c) {
      return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    std::size_t end = taken;
    while (end > 0 && !of_number(text_[end - 1]))
      --end;
    std::size_t begin = end;
    while (begin > 0 && of_number(text_[begin - 1]))
      --begin;
    return places_.of(begin, end);
  }

  const std::string& text_;
  Places places_;
  std::vector<Value*> open_;
  Value* last_ = nullptr;
  std::string key_;
  SourceSpan key_span_;
};

}  // namespace

std::optional<Value> parse_json(const SourceFile& file, std::uint32_t file_index,
                                Diagnostics& diagnostics) {
  TreeBuilder builder(file, file_index);
  const char* begin = file.text.data();
  const CountingIterator from(begin, &builder.taken);
  const CountingIterator to(begin + file.text.size(), &builder.taken);
  if (nlohmann::json::sax_parse(from, to, &builder)) return std::move(builder.root);
  const auto other = known_kind(file.text);
  diagnostics.report({.code = Code::plan_unreadable,
                      .message = other ? fmt::format("dit is {}, geen plan in JSON", *other)
                                 : builder.too_deep ? "hier zitten meer dan 100 lijsten in elkaar"
                                                    : "hier klopt de schrijfwijze van JSON niet",
                      .span = builder.wrong.value_or(SourceSpan{file_index, 0, 0, 0}),
                      .help = "geef een plan dat is geschreven met `weerbaar plan --json`, en "
                              "verander het niet met de hand"});
  return std::nullopt;
}

}  // namespace weerbaar
