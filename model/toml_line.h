// SPDX-License-Identifier: EUPL-1.2
// A line that may not be TOML, taken apart as far as it goes: key, value, and the parts of a list.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace weerbaar {

// What is still open where a line begins or ends: a list, a table in a line, or a text of more
// lines.
struct OpenMark {
  char mark = '[';  // or '{', '"', '\''
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};
std::optional<OpenMark> open_before(const SourceFile& file, std::uint32_t line);

struct WrittenPart {
  std::string_view key;  // what it is the value of
  std::string_view text;
  std::size_t offset = 0;  // in the line, in bytes
};

class TomlLine {
 public:
  // `open`: the mark that is open where the line begins, if any; `outer_key`: the key of what is.
  explicit TomlLine(std::string_view text, std::optional<char> open = std::nullopt,
                    std::string_view outer_key = {});

  std::string_view text() const { return text_; }
  std::string_view trimmed() const;  // without blanks around it, and without a comment
  bool has_equals() const { return equals_.has_value(); }
  std::string_view key() const;
  std::string_view value() const;
  std::vector<WrittenPart> parts() const;

  // Where a part of this line begins in it.
  std::size_t offset_of(std::string_view part) const;
  bool is_quoted(std::size_t offset) const { return quoted_[offset]; }
  bool ends_in_quotes() const { return ends_in_quotes_; }
  bool leaves_table_open() const;  // { without }
  bool is_element() const { return open_.has_value(); }
  // It is a head or has a key: it begins something, also when something else is still open.
  bool begins_anew() const;

 private:
  std::string_view text_;  // up to a comment
  std::optional<char> open_;
  std::string_view outer_key_;
  std::vector<bool> quoted_;
  std::optional<std::size_t> equals_;
  bool ends_in_quotes_ = false;
};

// Letters, digits, hyphens and underscores, as in a key without quotes.
bool is_bare_key(std::string_view text);

// A number, a date or true or false as TOML has it.
bool is_toml_value(std::string_view text);

}  // namespace weerbaar
