// SPDX-License-Identifier: EUPL-1.2
// What one input says otherwise than another, in parts that can be changed one at a time. Where
// `difference` tells what an overlay does to a catalog, this leads from any input to any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/format.h"
#include "model/load.h"

namespace weerbaar {

// In the order in which the parts are changed: what a later part builds on comes first.
enum class InputPart {
  dates,
  facts,    // of the municipality: inhabitants, entries, answers
  catalog,  // and what the profile says otherwise of a measure's figures
  marks,
  targets,
  priorities,
  decisions,  // the status of a measure
  people,
  money,
  other,  // names, grounds, parties: nothing that a plan hangs on
};

struct ValueChange {
  std::string name;             // of the key, with those it stands in; of an entry itself: empty
  const Key* format = nullptr;  // null: of the entry as a whole
  std::optional<Value> was;     // none: it was not there
  std::optional<Value> becomes;
};

// One change: some keys of a table, or the entries of a list with one identity.
struct InputDifference {
  InputPart part = InputPart::other;
  bool in_catalog = false;
  std::vector<std::string> table;  // the way to it: {"pijlers", "samenleving"}, {"rollen"}
  std::vector<std::string> keys;   // of a table; empty: it as a whole, or entries of a list
  std::string id;                  // of the entries; of money its label
  std::vector<ValueChange> changes;
  std::string name;  // of the entries, as they are called last; empty: they have none
};

// From one conformed input with a profile to another: by part, then in the order of the format,
// then by id.
std::vector<InputDifference> input_differences(const Document& from, const Document& to);

// Makes `document` say there what `to` says.
void apply(const InputDifference& difference, const Document& to, Document& document);

}  // namespace weerbaar
