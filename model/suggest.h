// The nearest known word for a misspelt one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weerbaar {

// Optimal string alignment distance (Damerau-Levenshtein without overlapping edits), in bytes.
std::size_t edit_distance(std::string_view left, std::string_view right);

// The known word nearest to `word` within max(1, length / 3) edits; among equals the first in
// `known`. Empty when nothing is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace weerbaar
