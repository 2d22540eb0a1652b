// SPDX-License-Identifier: EUPL-1.2
#include "model/source.h"

#include <fmt/format.h>

namespace weerbaar {

std::string bare_name(const SourceFile& file) {
  return file.path.substr(file.path.find_last_of('/') + 1);
}

std::string_view line_of(const SourceFile& file, std::uint32_t line) {
  std::string_view rest = file.text;
  for (std::uint32_t current = 1; current < line; ++current) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

std::string place_of(const Sources& sources, const SourceSpan& span) {
  if (span.file >= sources.size()) return {};
  const std::string& path = sources[span.file].path;
  return span.line == 0 ? path : fmt::format("{}:{}:{}", path, span.line, span.column);
}

}  // namespace weerbaar
