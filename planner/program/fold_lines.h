// SPDX-License-Identifier: EUPL-1.2
// Messages and help on a narrow terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weerbaar {

// Every line at most `width`, its later parts below where its words begin: after a mark such as
// `- `, or in the second of two columns. A quoted line of a file and JSON stay as they are: a caret
// stands below the one, and a program reads the other.
std::string fold_lines(std::string_view text, std::size_t width);

}  // namespace weerbaar
