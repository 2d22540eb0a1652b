// How much do plans hang on a figure that is only assumed? Each assumed figure is halved and
// doubled, one at a time, and planned again (one-at-a-time sensitivity analysis).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/model.h"
#include "planner/plan.h"

namespace weerbaar {

enum class Figure { cost, hours, effect };

struct Assumption {
  MeasureIndex measure = 0;
  Figure figure = Figure::cost;
};

// Every figure that is an assumption and is not zero, by measure, then figure. What is zero stays
// zero when it is halved or doubled. What is withdrawn is not looked at.
std::vector<Assumption> assumptions_of(const Catalog& catalog);

// How many figures of that kind are assumed to be nothing.
std::size_t assumed_nothing(const Catalog& catalog, Figure figure);

// As `from`, with all of the one figure times numerator / denominator, rounded half up.
Model with_scaled(const Model& from, const Assumption& assumption, std::int64_t numerator,
                  std::int64_t denominator);

// A plan as the search gave it; none: there is no plan, or it need not be made.
struct Sketch {
  std::vector<int> starts;  // one an action of the instance; not_chosen
  std::int64_t value = 0;
};

// The plans to make for one profile: 0 is the catalog as it is, 2k + 1 has assumption k halved and
// 2k + 2 has it doubled. Each begins at the plan as it is and depends on no other, so that a caller
// may make them in any order. None as well where the figure touches nothing in this municipality.
std::size_t trial_count(const std::vector<Assumption>& assumptions);
std::optional<Sketch> plan_as_is(const Model& model, std::int64_t evaluations);
std::optional<Sketch> run_trial(const Model& model, const Sketch& base,
                                const std::vector<Assumption>& assumptions, std::size_t trial,
                                std::int64_t evaluations);

// What one change of a figure does, over all profiles.
struct Effect {
  int come_or_go = 0;           // actions in one of the two plans only
  int moved = 0;                // actions in both with another start
  int without_plan = 0;         // profiles that have no plan any more
  std::int64_t millionths = 0;  // change of the plan's value, summed over the profiles
};

struct Influence {
  Assumption assumption;
  Effect halved;
  Effect doubled;
};

struct InfluenceStudy {
  const Catalog* catalog = nullptr;
  std::vector<std::string> profiles;  // names of the municipalities
  std::int64_t evaluations = 0;
  std::vector<Influence> influences;  // as the assumptions; sorted by sort_by_influence
};

// Adds what the trials of one profile show. A search stops before it has tried all, so that plans
// may differ by chance. That is taken out: all plans that were found are one pool; the plan as it
// is is the best of them, and under other figures it is the one nearest to that among those that
// keep the rules and are within a thousandth of the best. So what differs had to.
void add_trials(const Model& model, const std::vector<std::optional<Sketch>>& trials,
                InfluenceStudy& study);

// More actions that come or go first, then more that move, then more change of value, then id.
void sort_by_influence(InfluenceStudy& study);

}  // namespace weerbaar
