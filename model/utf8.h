// SPDX-License-Identifier: EUPL-1.2
// UTF-8 counted by code point: the unit of source columns and of terminal columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weerbaar {

// Code points in the text; a stray byte counts as one.
std::size_t code_point_count(std::string_view text);

// The text up to its first `count` code points.
std::string_view first_code_points(std::string_view text, std::size_t count);

// Bytes of the character that the text begins with, by RFC 3629: no stray byte, no longer form than
// needed, no surrogate; 0 when there is none. The text is not empty.
std::size_t character_length(std::string_view text);

bool is_utf8(std::string_view text);

// Fit for one line of a terminal: control characters (line ends, tabs, escapes) become one blank,
// and characters that change the writing direction are left out, so that text from a file can
// neither move the cursor nor reorder a line. Valid UTF-8 and valid XML, whatever it was.
std::string one_line(std::string_view text);

}  // namespace weerbaar
