// SPDX-License-Identifier: EUPL-1.2
// Text as it is meant, without the characters that word processors and web pages put in its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weerbaar {

// In lower case; every kind of blank a space, every kind of dash a hyphen; without characters that
// take no room.
std::string plain_text(std::string_view text);

// The same without accents, and with `between` for the blanks: how a short name would be written.
std::string folded(std::string_view text, char between);

// What the eye makes of it: without what takes no room, and without blanks around it.
std::string as_seen(std::string_view text);

enum class Oddity { blank, nothing, quote, dash };  // what the eye sees of it

struct OddCharacter {
  Oddity looks_like = Oddity::blank;
  std::size_t length = 0;  // in bytes
};

// A character at the start of the text that looks like another, or like none.
std::optional<OddCharacter> odd_character(std::string_view text);

}  // namespace weerbaar
