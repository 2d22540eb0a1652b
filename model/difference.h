// SPDX-License-Identifier: EUPL-1.2
// What one catalog says otherwise than another, key by key: what an overlay does.
#pragma once

#include <string>
#include <vector>

#include "model/format.h"
#include "model/value.h"

namespace weerbaar {

struct KeyChange {
  std::string key;  // "uren", "kosten.eenmalig"
  const Key* format = nullptr;
  const Value* was = nullptr;  // null: it was not there
  const Value* becomes = nullptr;
};

struct EntryChange {
  enum class What { added, changed, withdrawn };
  What what = What::changed;
  std::string list;                // "maatregelen"; "regie" and "schaal" are there once
  std::string id;                  // of what is there once: its name
  const Value* entry = nullptr;    // as it becomes
  std::vector<KeyChange> changes;  // of a changed one, in the order of the format
};

// Of two conformed catalogs, the second with an overlay over the first, both outliving the result:
// by list in the order of the format, then by id.
std::vector<EntryChange> difference(const Value& before, const Value& after);

// Two conformed values say the same, wherever they stand.
bool same(const Value& left, const Value& right);

}  // namespace weerbaar
