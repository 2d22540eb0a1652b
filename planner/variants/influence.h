// SPDX-License-Identifier: EUPL-1.2
// How much do plans hang on a figure that is only assumed? Each assumed figure is halved and
// doubled, one at a time, and planned again (one-at-a-time sensitivity analysis).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/model.h"
#include "planner/instance/starts.h"
#include "planner/plan/influence_study.h"
#include "planner/search/watcher.h"

namespace weerbaar {

// A plan as the search gave it; none: there is no plan, or it need not be made.
struct Sketch {
  Starts starts;
  std::int64_t value = 0;
};

// The plans to make for one profile: 0 is the catalog as it is, 2k + 1 has assumption k halved and
// 2k + 2 has it doubled. Each begins at the plan as it is and depends on no other, so that a caller
// may make them in any order. None as well where the figure touches nothing in this municipality.
std::size_t trial_count(const std::vector<Assumption>& assumptions);
std::optional<Sketch> plan_as_is(const Model& model, std::int64_t evaluations,
                                 const Watcher& watcher = {});
std::optional<Sketch> run_trial(const Model& model, const Sketch& base,
                                const std::vector<Assumption>& assumptions, std::size_t trial,
                                std::int64_t evaluations, const Watcher& watcher = {});

// A search stops before it has tried all, so that plans may differ by chance. That is taken out:
// all plans that were found are one pool; the plan as it is is the best of them, and under other
// figures it is the one nearest to that among those that keep the rules and are within a thousandth
// of the best. So what differs had to.
struct Pool {
  std::vector<Sketch> plans;  // of all trials, each once
  Sketch base;                // the plan as it is
  Instance instance;          // by the figures as they are
};
// None: there is no plan as it is, or what the search found breaks a rule.
std::optional<Pool> pool_of(const Model& model, const std::vector<std::optional<Sketch>>& trials);

// What a trial shows; nothing for 0, and where the figure touches nothing. Depends on no other.
Effect effect_of(const Model& model, const Pool& pool, const std::vector<Assumption>& assumptions,
                 std::size_t trial);

// Adds those of one profile, by trial.
void add_effects(const std::vector<Effect>& effects, InfluenceStudy& study);

// More actions that come or go first, then more that move, then more change of value, then id.
void sort_by_influence(InfluenceStudy& study);

}  // namespace weerbaar
