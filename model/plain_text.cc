// SPDX-License-Identifier: EUPL-1.2
#include "model/plain_text.h"

#include <array>
#include <utility>

namespace weerbaar {

namespace {

using Pair = std::pair<std::string_view, Oddity>;

// NOLINTBEGIN(misc-misleading-bidirectional): they are what is looked for
constexpr std::array odd_characters = {
    Pair{"\xC2\xA0", Oddity::blank},        // no-break space
    Pair{"\xE2\x80\x80", Oddity::blank},    // en quad
    Pair{"\xE2\x80\x81", Oddity::blank},    // em quad
    Pair{"\xE2\x80\x82", Oddity::blank},    // en space
    Pair{"\xE2\x80\x83", Oddity::blank},    // em space
    Pair{"\xE2\x80\x84", Oddity::blank},    // three-per-em space
    Pair{"\xE2\x80\x85", Oddity::blank},    // four-per-em space
    Pair{"\xE2\x80\x86", Oddity::blank},    // six-per-em space
    Pair{"\xE2\x80\x87", Oddity::blank},    // figure space
    Pair{"\xE2\x80\x88", Oddity::blank},    // punctuation space
    Pair{"\xE2\x80\x89", Oddity::blank},    // thin space
    Pair{"\xE2\x80\x8A", Oddity::blank},    // hair space
    Pair{"\xE2\x80\xAF", Oddity::blank},    // narrow no-break space
    Pair{"\xE2\x81\x9F", Oddity::blank},    // medium mathematical space
    Pair{"\xE3\x80\x80", Oddity::blank},    // ideographic space
    Pair{"\xC2\x85", Oddity::blank},        // next line
    Pair{"\xE2\x80\xA8", Oddity::blank},    // line separator
    Pair{"\xE2\x80\xA9", Oddity::blank},    // paragraph separator
    Pair{"\xC2\xAD", Oddity::nothing},      // soft hyphen
    Pair{"\xE2\x80\x8B", Oddity::nothing},  // zero width space
    Pair{"\xE2\x80\x8C", Oddity::nothing},  // zero width non-joiner
    Pair{"\xE2\x80\x8D", Oddity::nothing},  // zero width joiner
    Pair{"\xE2\x80\x8E", Oddity::nothing},  // left-to-right mark
    Pair{"\xE2\x80\x8F", Oddity::nothing},  // right-to-left mark
    Pair{"\xE2\x80\xAA", Oddity::nothing},  // left-to-right embedding
    Pair{"\xE2\x80\xAC", Oddity::nothing},  // pop directional formatting
    Pair{"\xE2\x80\xAD", Oddity::nothing},  // left-to-right override
    Pair{"\xE2\x81\xA0", Oddity::nothing},  // word joiner
    Pair{"\xE2\x81\xA6", Oddity::nothing},  // left-to-right isolate
    Pair{"\xE2\x81\xA9", Oddity::nothing},  // pop directional isolate
    Pair{"\xEF\xBB\xBF", Oddity::nothing},  // byte order mark inside the text
    Pair{"\xE2\x80\x9C", Oddity::quote},    // left double quotation mark
    Pair{"\xE2\x80\x9D", Oddity::quote},    // right double quotation mark
    Pair{"\xE2\x80\x9E", Oddity::quote},    // low double quotation mark
    Pair{"\xE2\x80\x9F", Oddity::quote},    // high reversed double quotation mark
    Pair{"\xE2\x80\x98", Oddity::quote},    // left single quotation mark
    Pair{"\xE2\x80\x99", Oddity::quote},    // right single quotation mark
    Pair{"\xE2\x80\x9A", Oddity::quote},    // low single quotation mark
    Pair{"\xE2\x80\x9B", Oddity::quote},    // high reversed single quotation mark
    Pair{"\xC2\xAB", Oddity::quote},        // left guillemet
    Pair{"\xC2\xBB", Oddity::quote},        // right guillemet
    Pair{"\xC2\xB4", Oddity::quote},        // acute accent
    Pair{"`", Oddity::quote},               // grave accent
    Pair{"\xE2\x80\x90", Oddity::dash},     // hyphen
    Pair{"\xE2\x80\x91", Oddity::dash},     // no-break hyphen
    Pair{"\xE2\x80\x92", Oddity::dash},     // figure dash
    Pair{"\xE2\x80\x93", Oddity::dash},     // en dash
    Pair{"\xE2\x80\x94", Oddity::dash},     // em dash
    Pair{"\xE2\x80\x95", Oddity::dash},     // horizontal bar
    Pair{"\xE2\x88\x92", Oddity::dash}};    // minus sign
// NOLINTEND(misc-misleading-bidirectional)

// The letters of Dutch and its neighbours, in both cases, after the base letter.
constexpr std::array<std::pair<char, std::string_view>, 10> accented = {{
    {'a', "áàâäãåÁÀÂÄÃÅ"},
    {'c', "çÇ"},
    {'e', "éèêëÉÈÊË"},
    {'i', "íìîïÍÌÎÏ"},
    {'n', "ñÑ"},
    {'o', "óòôöõøÓÒÔÖÕØ"},
    {'s', "šŠ"},
    {'u', "úùûüÚÙÛÜ"},
    {'y', "ýÿÝŸ"},
    {'z', "žŽ"},
}};

std::string without_accents(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view two = text.substr(at, 2);
    char base = text[at];
    // All of them have two bytes, and so are found at an even place.
    if (two.size() == 2 && static_cast<unsigned char>(two[0]) >= 0xC3)
      for (const auto& [letter, family] : accented)
        if (const std::size_t found = family.find(two); found != std::string_view::npos) {
          base = letter;
          ++at;
          break;
        }
    plain += base;
  }
  return plain;
}

}  // namespace

std::optional<OddCharacter> odd_character(std::string_view text) {
  for (const auto& [character, looks_like] : odd_characters)
    if (text.starts_with(character)) return OddCharacter{looks_like, character.size()};
  return std::nullopt;
}

std::string as_seen(std::string_view text) {
  std::string seen;
  while (!text.empty()) {
    const auto odd = odd_character(text);
    const bool is_gap = odd && odd->looks_like == Oddity::blank;
    const bool is_nothing = odd && odd->looks_like == Oddity::nothing;
    const std::size_t length = is_gap || is_nothing ? odd->length : 1;
    if (!is_nothing) seen += is_gap ? " " : text.substr(0, 1);
    text.remove_prefix(length);
  }
  seen.erase(0, seen.find_first_not_of(' '));
  seen.erase(seen.find_last_not_of(' ') + 1);
  return seen;
}

std::string plain_text(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::size_t length = 1;
    if (const auto odd = odd_character(text)) {
      length = odd->length;
      constexpr std::array<std::string_view, 4> as_meant = {" ", "", "'", "-"};
      plain += as_meant[static_cast<std::size_t>(odd->looks_like)];
    } else {
      const char c = text.front();
      plain += c == '\t' ? ' ' : (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    }
    text.remove_prefix(length);
  }
  return plain;
}

std::string folded(std::string_view text, char between) {
  std::string name;
  for (const char c : without_accents(plain_text(text))) {
    if (c != ' ')
      name += c;
    else if (!name.empty() && name.back() != between)
      name += between;
  }
  while (name.ends_with(between))
    name.pop_back();
  return name;
}

}  // namespace weerbaar
