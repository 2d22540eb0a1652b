// SPDX-License-Identifier: EUPL-1.2
// What toml++ 3.3 may be given. It assumes, without a look, two things of what stands outside texts
// and comments, so that a compiler may do as it likes when they do not hold: that a character
// beyond ASCII is one of a few, and that a table's brackets hold the begin of a name. No valid
// TOML 1.0 has either, so it is kept from the parser without a change of what is found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weerbaar {

struct TomlText {
  // The text with a `?`, which is wrong in the same places, for each such character; no further
  // than the line of the first table without a name.
  std::string text;
  // Where in the text of the file the name of that table should begin; npos: there is none.
  std::size_t nameless_table = std::string_view::npos;
};

TomlText text_for_parser(std::string_view text);

// Where the text in quotes that begins here ends: after its last quote, or before the end of its
// line. TOML has texts of one line and, in three quotes, of several.
std::size_t after_quoted(std::string_view text, std::size_t begin);

}  // namespace weerbaar
