// SPDX-License-Identifier: EUPL-1.2
// The nearest known word for a misspelt one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weerbaar {

// Optimal string alignment distance (Damerau-Levenshtein without overlapping edits), in bytes.
std::size_t edit_distance(std::string_view left, std::string_view right);

// The known word nearest to `word` within max(1, length / 3) edits; among equals the first in
// `known`. Empty when nothing is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// Something that can be meant: by its id, or by what people call it.
struct Nameable {
  std::string id;
  std::string name;  // may be empty
};

// The id of the only one with that name, with or without its capitals; none: there is none.
std::optional<std::string> id_of_name(std::string_view name, const std::vector<Nameable>& known);

// The ids that a word can mean, best first: written with capitals, blanks or accents, misspelt, the
// name instead of the id, or a part of either. Empty when it is like none of them.
std::vector<std::string> likely(std::string_view word, const std::vector<Nameable>& known);

// The same as advice: "bedoelde u `a`?", "kies uit: a, b", or `otherwise`.
std::string advice_on_id(std::string_view word, const std::vector<Nameable>& known,
                         std::string_view otherwise);

}  // namespace weerbaar
