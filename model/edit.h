// SPDX-License-Identifier: EUPL-1.2
// One change of what a file says, made in its text as a person would type it: all the rest,
// comments and blank lines too, stays as it is.
#pragma once

#include <optional>
#include <string>

#include "model/source.h"

namespace weerbaar {

// `place` names keys from the root, with a dot between them. An entry of a list is chosen by what
// it holds, or by its number from 0:
//   pijlers.samenleving.prioriteit   rollen[rol=inkoper].uren_per_maand
//   begroting[2].eenmalig            begroting[jaar=2028,oormerk=].structureel
// Nothing after `=` means: does not have that key. An entry that is not there is added with what
// chooses it; so is a table.
struct Edit {
  std::string place;
  std::string value;  // as TOML: 3, "gereed", 2030-12-31; empty: what is there becomes a comment
  bool operator==(const Edit&) const = default;
};

// The text after it; none when the file is no TOML, when the place is none that can be changed (a
// value over several lines; an entry of a list in brackets that is to go), or when the result is
// not what was asked.
std::optional<std::string> edited(const SourceFile& file, const Edit& edit);

}  // namespace weerbaar
