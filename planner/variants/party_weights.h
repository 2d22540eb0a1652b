// SPDX-License-Identifier: EUPL-1.2
// The weights that a party's ranking of the pillars stands for.
#pragma once

#include "planner/instance/worth.h"

namespace weerbaar {

// 600 for the first, 500, .. 100 for the last: those of the priorities 1 to 6.
Weights own_weights(const Party& party);

// A ranking allows many weights: all that fall from first to last, keep 100 at least and sum to
// 2100. Their extreme points are these six: 100 + 1500 / count for the first `count` pillars, 100
// for the others.
Weights extreme_weights(const Party& party, std::size_t count);

// Every weight of each taken so many times, together.
void add_weights(const Weights& weights, std::int64_t times, Weights& sum);

Instance weighed(Instance instance, const Catalog& catalog, const Weights& weights);

}  // namespace weerbaar
