// SPDX-License-Identifier: EUPL-1.2
// The parts of a starter profile that follow from the catalog; only starter.cc asks for them.
#pragma once

#include <string>

#include "model/starter.h"

namespace weerbaar {

// TOML's basic string: the text may come from the command line.
std::string quoted(const std::string& text);

// The six pillars with their marks, and below each its blocks with the sentences of their steps. A
// block that was not answered is a line to take the mark (#) away from.
std::string starter_pillars(const Catalog& catalog, const StarterAnswers& answers);

// The usual entries of a kind: as the municipality's own when it said that they are right, else as
// lines to take the mark away from.
std::string starter_entries(const Catalog& catalog, EntryKind kind, UsualEntries answer);

}  // namespace weerbaar
