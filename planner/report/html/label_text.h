// SPDX-License-Identifier: EUPL-1.2
// Text in a drawing: nothing wraps it for us, so its width is worked out here. The widths are those
// of Helvetica, which common sans-serif fonts share or stay close to, with room to spare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weerbaar::html {

// Width of the text in units, at a font size in units; rounded up.
int text_width(std::string_view text, int font_size);

// The text on at most `count` lines of at most `width` units; what does not fit ends in "...".
std::vector<std::string> fit_lines(std::string_view text, int width, int font_size,
                                   std::size_t count);

}  // namespace weerbaar::html
