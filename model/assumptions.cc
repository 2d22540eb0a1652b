// SPDX-License-Identifier: EUPL-1.2
#include "model/assumptions.h"

#include <algorithm>
#include <type_traits>

namespace weerbaar {

namespace {

constexpr Estimate figures[] = {Estimate::cost, Estimate::hours, Estimate::duration};

bool is_assumed(const Measure& measure, Estimate figure) {
  switch (figure) {
    case Estimate::cost:
      return measure.cost_basis == Basis::assumption;
    case Estimate::hours:
      return measure.hours_basis == Basis::assumption;
    case Estimate::duration:
      return measure.duration_basis == Basis::assumption;
  }
  return false;
}

bool is_nothing(const Measure& measure, Estimate figure) {
  const Costs& costs = measure.costs;
  switch (figure) {
    case Estimate::cost:
      return costs.one_off == 0 && costs.one_off_per_inhabitant == 0 &&
             costs.one_off_per_piece == 0 && costs.structural == 0 &&
             costs.structural_per_inhabitant == 0 && costs.structural_per_piece == 0;
    case Estimate::hours:
      return measure.hours == 0 && measure.hours_per_piece == 0 && measure.upkeep_hours == 0 &&
             std::all_of(measure.work.begin(), measure.work.end(),
                         [](const Work& work) { return work.hours == 0; });
    case Estimate::duration:
      return false;
  }
  return true;
}

}  // namespace

std::vector<Assumption> assumptions_of(const Catalog& catalog) {
  std::vector<Assumption> found;
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m)
    for (const Estimate figure : figures) {
      const Measure& measure = catalog.measures[m];
      if (!measure.withdrawn && is_assumed(measure, figure) && !is_nothing(measure, figure))
        found.push_back({m, figure});
    }
  return found;
}

std::size_t assumed_nothing(const Catalog& catalog, Estimate figure) {
  return static_cast<std::size_t>(
      std::count_if(catalog.measures.begin(), catalog.measures.end(), [&](const Measure& measure) {
        return !measure.withdrawn && is_assumed(measure, figure) && is_nothing(measure, figure);
      }));
}

Model with_scaled(const Model& from, const Assumption& assumption, std::int64_t numerator,
                  std::int64_t denominator) {
  Model model = from;
  Measure& measure = model.catalog.measures[assumption.measure];
  const auto scale = [&](auto& figure) {
    using Number = std::remove_reference_t<decltype(figure)>;
    figure = static_cast<Number>((std::int64_t{figure} * numerator * 2 + denominator) /
                                 (denominator * 2));
  };
  switch (assumption.figure) {
    case Estimate::cost:
      scale(measure.costs.one_off);
      scale(measure.costs.one_off_per_inhabitant);
      scale(measure.costs.one_off_per_piece);
      scale(measure.costs.structural);
      scale(measure.costs.structural_per_inhabitant);
      scale(measure.costs.structural_per_piece);
      break;
    case Estimate::hours:
      scale(measure.hours);
      scale(measure.hours_per_piece);
      scale(measure.upkeep_hours);
      for (Work& work : measure.work)
        scale(work.hours);
      break;
    case Estimate::duration:
      scale(measure.duration_months);
      measure.duration_months = std::max(measure.duration_months, 1);
      break;
  }
  return model;
}

}  // namespace weerbaar
