// SPDX-License-Identifier: EUPL-1.2
// What can be chosen among in the files: each enum with its words, in the same order.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace weerbaar {

enum class Basis { source, assumption };  // where a figure rests on
inline constexpr std::array<std::string_view, 2> basis_words = {"bron", "aanname"};

enum class Evidence { named, derived, assumption };  // how well a source supports a measure
inline constexpr std::array<std::string_view, 3> evidence_words = {"genoemd", "afgeleid",
                                                                   "aanname"};

enum class StatusWord { finished, running, decided, excluded };
inline constexpr std::array<std::string_view, 4> status_words = {"gereed", "loopt", "besloten",
                                                                 "uitgesloten"};

enum class EntryKind { process, chain_partner, target_group };  // what `per` repeats over
inline constexpr std::array<std::string_view, 3> entry_words = {"proces", "ketenpartner",
                                                                "doelgroep"};
inline constexpr std::size_t entry_kind_count = entry_words.size();
// The lists of a profile that hold them.
inline constexpr std::array<std::string_view, entry_kind_count> entry_lists = {
    "processen", "ketenpartners", "doelgroepen"};

inline constexpr std::array<std::string_view, 3> tier_words = {"rijk", "regio", "gemeente"};
inline constexpr std::array<std::string_view, 4> agreement_words = {"geen", "mondeling",
                                                                    "vastgelegd", "geoefend"};

// How far a block is: nothing, and the four steps.
inline constexpr std::array<std::string_view, 5> standing_words = {"niets", "in beeld", "geregeld",
                                                                   "werkt", "geoefend"};

inline constexpr std::array<std::string_view, 1> piece_words = {"kernen"};

// What people say instead, and which of the words it means.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 13> said_instead = {{
    {"klaar", "gereed"},
    {"afgerond", "gereed"},
    {"gedaan", "gereed"},
    {"voltooid", "gereed"},
    {"af", "gereed"},
    {"bezig", "loopt"},
    {"lopend", "loopt"},
    {"gestart", "loopt"},
    {"begonnen", "loopt"},
    {"vastgesteld", "besloten"},
    {"akkoord", "besloten"},
    {"afgewezen", "uitgesloten"},
    {"geschrapt", "uitgesloten"},
}};

// The word of a choice.
template <class Choice, std::size_t Count>
constexpr std::string_view word_of(const std::array<std::string_view, Count>& words,
                                   Choice choice) {
  return words[static_cast<std::size_t>(choice)];
}

// The choice of a word; none: the word is not among them, which the check of the format reports.
template <class Choice, std::size_t Count>
constexpr std::optional<Choice> choice_of(const std::array<std::string_view, Count>& words,
                                          std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Choice>(found - words.begin());
}

}  // namespace weerbaar
