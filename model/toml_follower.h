// SPDX-License-Identifier: EUPL-1.2
// Follows a TOML text from character to character, also where it is wrong: what is still open.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace weerbaar {

class TomlFollower {
 public:
  // Takes what is at `at`, and gives how many bytes that was.
  std::size_t take(std::string_view text, std::size_t at);

  // The first thing that is open, a list, a table in a line or a text of more lines, and where in
  // the text it began.
  std::optional<std::pair<char, std::size_t>> open() const;

 private:
  std::size_t end_line();
  std::size_t take_in_text(std::string_view text, std::size_t at);

  bool comment_ = false;
  bool after_equals_ = false;
  bool long_text_ = false;
  char quote_ = 0;
  std::size_t text_begins_ = 0;
  std::vector<std::pair<char, std::size_t>> open_;
};

}  // namespace weerbaar
