// SPDX-License-Identifier: EUPL-1.2
// The Dutch words for what one input says otherwise than another.
#pragma once

#include <string>
#include <vector>

#include "model/input_difference.h"
#include "model/model.h"

namespace weerbaar {

// Where names are looked up, the first that has one; null: one that cannot be read.
using Catalogs = std::vector<const Catalog*>;

struct DifferenceWords {
  std::string subject;  // "Geld (algemeen)"; empty: its keys say it
  std::string what;     // "2027 eenmalig was € 2.000, wordt € 1.000"
};
DifferenceWords words_for(const Catalogs& catalogs, const InputDifference& difference);

// Both in a sentence: "Geld (algemeen): 2027 eenmalig was € 2.000, wordt € 1.000".
std::string difference_text(const Catalogs& catalogs, const InputDifference& difference);

}  // namespace weerbaar
