// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/party_weights.h"

namespace weerbaar {

Weights own_weights(const Party& party) {
  Weights weights{};
  for (std::size_t place = 0; place < pillar_count; ++place)
    weights[party.ranking[place]] = weight_base - 100 * (static_cast<std::int64_t>(place) + 1);
  return weights;
}

Weights extreme_weights(const Party& party, std::size_t count) {
  constexpr std::int64_t least = 100;
  constexpr std::int64_t rest = 1500;  // of the sum; every count divides it
  Weights weights{};
  weights.fill(least);
  for (std::size_t place = 0; place < count; ++place)
    weights[party.ranking[place]] += rest / static_cast<std::int64_t>(count);
  return weights;
}

void add_weights(const Weights& weights, std::int64_t times, Weights& sum) {
  for (PillarIndex p = 0; p < pillar_count; ++p)
    sum[p] += times * weights[p];
}

Instance weighed(Instance instance, const Catalog& catalog, const Weights& weights) {
  set_worth(catalog, weights, instance);
  return instance;
}

}  // namespace weerbaar
