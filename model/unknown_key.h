// SPDX-License-Identifier: EUPL-1.2
// A key that a table does not have: a slip of the pen, another word for one it has, or one that
// belongs in another table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/format.h"

namespace weerbaar {

// Another table that has a key of that name.
struct Home {
  std::vector<std::string_view> path;  // of keys, from the file as a whole
  const Table* table = nullptr;
  const Key* key = nullptr;
  std::string shown;   // "[planning]", "[[begroting]]"
  bool is_one = true;  // there is one such table, not a list of them
};
std::vector<Home> homes_of(std::string_view name, const Table& root);

struct UnknownKey {
  std::string help;
  const Key* meant = nullptr;  // the key of this table that it stands for
  std::optional<Home> home;    // or the one table where it belongs
};
UnknownKey explain_unknown(std::string_view name, const Table& table, const Table& root);

}  // namespace weerbaar
