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

// Whether it is UTF-8 (RFC 3629): no stray byte, no longer form than needed, no surrogate.
bool is_utf8(std::string_view text);

// Fit for one line of a terminal: control characters (line ends, tabs, escapes) become one blank,
// and characters that change the writing direction are left out, so that text from a file can
// neither move the cursor nor reorder a line.
std::string one_line(std::string_view text);

}  // namespace weerbaar
