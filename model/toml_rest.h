// SPDX-License-Identifier: EUPL-1.2
// What is left to read of a TOML text when a slip in it has been told, so that one run tells the
// next slip as well, and nothing that is only there because of the first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weerbaar {

struct TomlRest {
  std::string text;        // on the same lines as before
  bool lost_head = false;  // a head went, and with it the name of the table of what is below
};

// The text without what the parser stopped in, on that line: the head or the key with all of its
// value, also when that is never closed. None when nobody can say what is text and what is not.
std::optional<TomlRest> rest_after_slip(std::string_view text, std::uint32_t line);

// Whether both lines are of one table: no head stands between them.
bool is_one_table(std::string_view text, std::uint32_t line, std::uint32_t later);

}  // namespace weerbaar
