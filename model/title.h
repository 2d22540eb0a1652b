// SPDX-License-Identifier: EUPL-1.2
// What a measure is called for one entry: `{naam}` in its title is the place of the entry's name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace weerbaar {

// As written for all entries of a kind: "Een plan voor deze groep maken".
std::string title_of_kind(std::string_view written, EntryKind kind);

// The name is one of the catalog's usual ones, or begins as one of them and has no capital after
// that: "Ouderen die alleen wonen" if "Ouderen" is usual. Any other may be a proper name.
bool is_word_like(std::string_view name, const std::vector<Entry>& usual);

// For one entry; without a place for the name it follows after a colon. `is_word`: the name is a
// word of the language, not a proper one, and takes no capital inside a sentence.
std::string title_for(std::string_view written, std::string_view name, bool is_word);

}  // namespace weerbaar
