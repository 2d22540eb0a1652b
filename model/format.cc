#include "model/format.h"

namespace weerbaar {

bool is_municipality_code(std::string_view text) {
  return text.size() == 6 && text.substr(0, 2) == "GM" &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

const Key* find_key(const Table& table, std::string_view name) {
  for (const Key& key : table.keys)
    if (key.name == name) return &key;
  return nullptr;
}

}  // namespace weerbaar
