// SPDX-License-Identifier: EUPL-1.2
// Texts to a Document: everything the files say, checked key by key, overlays laid over what they
// change; nothing yet resolved.
#pragma once

#include "model/diagnostics.h"
#include "model/source.h"
#include "model/value.h"

namespace weerbaar {

// Where there is a profile, its number among the sources; the catalog files follow it.
inline constexpr std::uint32_t profile_file = 0;

struct Document {
  std::optional<Value> profile;  // none: not given, or not TOML
  Value catalog;                 // of all catalog files together
  bool complete = true;          // every file could be read; if not, nothing is called unknown
};

// The catalog files in the order of laying over: an entry of a later file with the id of an earlier
// one changes just the keys it names. `first`: the number of the first of them among the sources.
Document load_catalog(const Sources& files, std::uint32_t first, Diagnostics& diagnostics);

// The profile, beside a catalog that was read before it.
void load_profile(const SourceFile& profile, Document& document, Diagnostics& diagnostics);

}  // namespace weerbaar
