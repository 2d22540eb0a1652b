// SPDX-License-Identifier: EUPL-1.2
// Text in columns for a terminal. Widths are in code points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weerbaar {

// Words put on lines of at most `width`; a word that is longer stands alone on its line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// The same as one text, every line after `first` spaces or words and the later ones indented.
std::string paragraph(std::string_view text, std::size_t width, std::size_t indent);

struct Column {
  std::string title;
  bool right = false;        // align right
  std::size_t smallest = 0;  // it may be wrapped down to this, not inside words; 0: it may not
};

using Row = std::vector<std::string>;

// A table no wider than `width`. When the columns cannot be made narrow enough, each row becomes a
// card: its name as the head, the others below it with their titles.
std::string render_table(const std::vector<Column>& columns, const std::vector<Row>& rows,
                         std::size_t width);

}  // namespace weerbaar
