// Whether a catalog's texts are as its readers need them: a title that says what to do, sentences
// short enough to read aloud. Spelling is left to a test with Debian's hunspell.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "model/diagnostics.h"
#include "model/value.h"

namespace weerbaar {

inline constexpr std::size_t longest_sentence = 20;  // words

// An action has a Dutch infinitive in it: a word that ends in one of a list of verbs (so that
// "vastleggen" goes with "leggen"), or in -eren, but for the nouns known to look like it.
bool says_an_action(std::string_view title);

// The first sentence of more than `longest_sentence` words; empty when there is none. A sentence
// ends at . ! ? or : before a blank or the end.
std::string_view too_long_sentence(std::string_view text);

// Both, in one measure as it is written.
void lint_texts(const Value& measure, Diagnostics& diagnostics);

// The sentences of a block as it is written: its question and its steps.
void lint_block_texts(const Value& block, Diagnostics& diagnostics);

// The words of a text in lower case, each once; and whether four fifths of them, of the longer of
// the two, are in both.
std::set<std::string> word_set(std::string_view text);
bool are_alike(const std::set<std::string>& left, const std::set<std::string>& right);

}  // namespace weerbaar
