// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/markdown_text.h"

#include "model/utf8.h"

namespace weerbaar {

std::string plain(std::string_view text) {
  std::string result;
  for (const char c : one_line(text)) {
    if (std::string_view("\\`*_{}[]<>()#+!|~&$^@").find(c) != std::string_view::npos)
      result += '\\';
    result += c;
  }
  // A dash or a number at the head of a line would begin a list.
  if (!result.empty() && (result.front() == '-' || result.front() == '=')) result.insert(0, "\\");
  return result;
}

}  // namespace weerbaar
