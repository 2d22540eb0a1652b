// SPDX-License-Identifier: EUPL-1.2
// Document to Model: references resolved, rules about single entries and about the input as a
// whole. What needs the municipality's worked-out actions (loops, deadlines, room) comes later,
// in planner/.
#pragma once

#include <cstdint>
#include <optional>

#include "model/load.h"
#include "model/model.h"

namespace weerbaar {

// Always a model, so that later checks can find more; it is right if and only if no finding is an
// error. Without a profile only the catalog is checked and the profile of the model is empty.
Model check(const Document& document, Diagnostics& diagnostics);

// The two halves, in files of their own.
Catalog read_catalog(const Document& document, Diagnostics& diagnostics);
Profile read_profile(const Document& document, const Catalog& catalog, Diagnostics& diagnostics);

// Whether six ranks can add up to this, in hundredths: six complete ranks are 21, and rounded means
// may miss it by a few hundredths.
constexpr bool is_sum_of_ranks(std::int64_t sum) {
  return sum >= 2095 && sum <= 2105;
}

// Position of the id in a list sorted by id. Not found: reports `code` with what can be meant,
// unless the files are incomplete, and gives none.
struct Reference {
  Code code = Code::unknown_measure;
  std::string_view noun;  // "maatregel"
  bool complete = true;
  const std::vector<std::string>* names = nullptr;  // what people call each of them
};
std::optional<std::size_t> resolve(const Located<std::string>& id,
                                   const std::vector<std::string>& known, const Reference& kind,
                                   Diagnostics& diagnostics);

}  // namespace weerbaar
