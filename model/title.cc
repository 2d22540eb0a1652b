// SPDX-License-Identifier: EUPL-1.2
#include "model/title.h"

#include <fmt/format.h>

#include <algorithm>

namespace weerbaar {

namespace {

constexpr std::string_view place = "{naam}";

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Ouderen" is "ouderen" inside a sentence; "ICT beheren" stays as it is.
std::string without_capital(std::string_view name) {
  std::string result(name);
  const bool abbreviation = name.size() > 1 && is_capital(name[1]);
  if (!result.empty() && is_capital(result[0]) && !abbreviation)
    result[0] = static_cast<char>(result[0] - 'A' + 'a');
  return result;
}

// Every place with the name.
std::string filled(std::string_view written, std::string_view name) {
  std::string result;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t found = std::min(written.find(place, at), written.size());
    result += written.substr(at, found - at);
    if (found < written.size()) result += name;
    at = found + place.size();
  }
  return result;
}

}  // namespace

std::string title_of_kind(std::string_view written, EntryKind kind) {
  const std::size_t at = written.find(place);
  if (at == std::string_view::npos) return std::string(written);
  const std::string_view name = kind == EntryKind::process         ? "Dit proces"
                                : kind == EntryKind::chain_partner ? "Deze partner"
                                                                   : "Deze groep";
  return filled(written, at == 0 ? std::string(name) : without_capital(name));
}

bool is_word_like(std::string_view name, const std::vector<Entry>& usual) {
  const auto first_word = [](std::string_view text) { return text.substr(0, text.find(' ')); };
  const bool has_other_capital =
      name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) != std::string_view::npos;
  return std::any_of(usual.begin(), usual.end(), [&](const Entry& each) {
    return each.name == name || (!has_other_capital && first_word(each.name) == first_word(name));
  });
}

std::string title_for(std::string_view written, std::string_view name, bool is_word) {
  const std::size_t at = written.find(place);
  if (at == std::string_view::npos) return fmt::format("{}: {}", written, name);
  return filled(written, at > 0 && is_word ? without_capital(name) : std::string(name));
}

}  // namespace weerbaar
