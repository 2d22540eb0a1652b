// SPDX-License-Identifier: EUPL-1.2
// The figures of a catalog that have no source: what is only assumed of a measure.
#pragma once

#include <cstdint>
#include <vector>

#include "model/model.h"

namespace weerbaar {

enum class Estimate { cost, hours, duration };

struct Assumption {
  MeasureIndex measure = 0;
  Estimate figure = Estimate::cost;
};

// Every figure that is an assumption and is not zero, by measure, then figure. What is zero stays
// zero when it is halved or doubled. What is withdrawn is not looked at.
std::vector<Assumption> assumptions_of(const Catalog& catalog);

// How many figures of that kind are assumed to be nothing.
std::size_t assumed_nothing(const Catalog& catalog, Estimate figure);

// As `from`, with all of the one figure times numerator / denominator, rounded half up; a duration
// is at least a month. Hours are those of the owner, of others and of upkeep.
Model with_scaled(const Model& from, const Assumption& assumption, std::int64_t numerator,
                  std::int64_t denominator);

}  // namespace weerbaar
