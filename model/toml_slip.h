// SPDX-License-Identifier: EUPL-1.2
// What is wrong in a line that is not TOML, and what to write instead. The parser only knows where
// it stopped; the line itself shows what somebody meant.
#pragma once

#include <string>
#include <string_view>

#include "model/source.h"

namespace weerbaar {

struct Slip {
  std::string help;
  SourceSpan span;  // where it is, which can be before the place where the parser stopped
};

// The parser found a key or a table for the second time; in its words.
bool is_said_twice(std::string_view description);

// `description`: in the words of the parser, used for what the line cannot show.
Slip slip_at(const SourceFile& file, const SourceSpan& stopped, std::string_view description);

}  // namespace weerbaar
