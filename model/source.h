// SPDX-License-Identifier: EUPL-1.2
// Where a thing was written. Files are texts handed in by the caller: nothing here opens one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weerbaar {

struct SourceFile {
  std::string path;           // as the user gave it; shown, never opened
  std::string text;           // kept whole, so that diagnostics can quote lines
  bool shipped = false;       // it came with the program
  bool earlier_plan = false;  // it is neither profile nor catalog, but where a plan begins
};

using Sources = std::vector<SourceFile>;

// Inside one file, on one line; 1-based; columns and length count code points.
struct SourceSpan {
  std::uint32_t file = 0;    // index into Sources
  std::uint32_t line = 0;    // 0: the file as a whole
  std::uint32_t column = 0;  // 0 together with line 0
  std::uint32_t length = 0;  // 0: a point (a caret without an underline)
  auto operator<=>(const SourceSpan&) const = default;
};

// A value and the place it was written.
template <class T>
struct Located {
  T value{};
  SourceSpan span{};
};

// Its name without the folders before it.
std::string bare_name(const SourceFile& file);

// The line (1-based) without its line end; empty when the file has no such line.
std::string_view line_of(const SourceFile& file, std::uint32_t line);

// "profiel.toml:12:3", or the path alone for a place without a line.
std::string place_of(const Sources& sources, const SourceSpan& span);

}  // namespace weerbaar
