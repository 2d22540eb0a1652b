// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/influence.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "planner/plan/verify.h"
#include "planner/search/solve.h"

namespace weerbaar {

namespace {

constexpr std::int64_t tolerance = 1000;  // one part in

// A figure can change a plan only through an action that is still to be done; hours only where one
// of its roles has a limit.
bool touches(const Instance& instance, const Assumption& assumption) {
  return std::any_of(instance.actions.begin(), instance.actions.end(), [&](const Action& action) {
    if (action.measure != assumption.measure) return false;
    const auto limited = [&](const Work& work) { return instance.capacity[work.role].has_value(); };
    if (!can_be_planned(action)) return false;
    switch (assumption.figure) {
      case Estimate::cost:
        return true;
      case Estimate::hours:
        return std::any_of(action.work.begin(), action.work.end(), limited);
      case Estimate::duration:
        return !action.exact_duration;
    }
    return false;
  });
}

Model model_of_trial(const Model& model, const std::vector<Assumption>& assumptions,
                     std::size_t trial) {
  if (trial == 0) return model;
  const bool halved = trial % 2 == 1;
  return with_scaled(model, assumptions[(trial - 1) / 2], halved ? 1 : 2, halved ? 2 : 1);
}

// As make_plan, for many plans: without a sharp bound and reasons. Begins at the known plan when
// there is one, so that what comes is near to it.
std::optional<Sketch> sketch_of(const Model& model, const Sketch* known, std::int64_t evaluations,
                                const Watcher& watcher) {
  const Solved solved = solve(instance_of(model), {evaluations, 0},
                              known == nullptr ? nullptr : &known->starts, watcher);
  if (solved.possibility != Possibility::possible) return std::nullopt;
  return Sketch{solved.found.starts, solved.found.score.value};
}

// How far a plan is from another: actions in one of the two only, and actions that start elsewhere.
struct Distance {
  int come_or_go = 0;
  int moved = 0;
  auto operator<=>(const Distance&) const = default;
};

Distance distance(const Sketch& from, const Sketch& to) {
  Distance result;
  for (ActionIndex a = 0; a < from.starts.size(); ++a) {
    const bool was = from.starts[a] != not_chosen;
    const bool is = to.starts[a] != not_chosen;
    if (was != is)
      ++result.come_or_go;
    else if (from.starts[a] != to.starts[a])
      ++result.moved;
  }
  return result;
}

// Of the plans that keep the rules under these figures and are as good as the best of them but for
// the tolerance, the one nearest to the plan as it is; without that one, the best. None when none
// keeps the rules.
std::optional<Sketch> choose(const std::vector<Sketch>& pool, const Sketch* base,
                             const Model& model) {
  const Instance instance = instance_of(model);
  std::vector<Sketch> candidates = pool;
  for (Sketch& candidate : candidates)
    candidate.value = value_of(instance, candidate.starts);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Sketch& a, const Sketch& b) { return a.value > b.value; });
  const auto keeps = [&](const Sketch& candidate) {
    return broken_rules(model, instance, candidate.starts).empty();
  };
  const auto best = std::find_if(candidates.begin(), candidates.end(), keeps);
  if (best == candidates.end()) return std::nullopt;
  if (base == nullptr) return *best;
  const std::int64_t least = best->value - best->value / tolerance;
  candidates.erase(candidates.begin(), best);
  candidates.erase(std::find_if(candidates.begin(), candidates.end(),
                                [least](const Sketch& each) { return each.value < least; }),
                   candidates.end());
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Sketch& a, const Sketch& b) {
    return distance(*base, a) < distance(*base, b);
  });
  return *std::find_if(candidates.begin(), candidates.end(), keeps);
}

void add(const Effect& from, Effect& to) {
  to.come_or_go += from.come_or_go;
  to.moved += from.moved;
  to.without_plan += from.without_plan;
  to.millionths += from.millionths;
}

}  // namespace

std::size_t trial_count(const std::vector<Assumption>& assumptions) {
  return 1 + 2 * assumptions.size();
}

std::optional<Sketch> plan_as_is(const Model& model, std::int64_t evaluations,
                                 const Watcher& watcher) {
  return sketch_of(model, nullptr, evaluations, watcher);
}

std::optional<Sketch> run_trial(const Model& model, const Sketch& base,
                                const std::vector<Assumption>& assumptions, std::size_t trial,
                                std::int64_t evaluations, const Watcher& watcher) {
  if (trial == 0) return base;
  if (!touches(instance_of(model), assumptions[(trial - 1) / 2])) return std::nullopt;
  return sketch_of(model_of_trial(model, assumptions, trial), &base, evaluations, watcher);
}

std::optional<Pool> pool_of(const Model& model, const std::vector<std::optional<Sketch>>& trials) {
  if (!trials.front()) return std::nullopt;
  Pool pool;
  std::set<Starts> known;  // most figures change nothing, and most plans come back
  for (const auto& trial : trials)
    if (trial && known.insert(trial->starts).second) pool.plans.push_back(*trial);
  std::optional<Sketch> best = choose(pool.plans, nullptr, model);
  if (!best) return std::nullopt;
  pool.base = std::move(*best);
  pool.instance = instance_of(model);
  return pool;
}

Effect effect_of(const Model& model, const Pool& pool, const std::vector<Assumption>& assumptions,
                 std::size_t trial) {
  Effect effect;
  if (trial == 0 || !touches(pool.instance, assumptions[(trial - 1) / 2])) return effect;
  const Sketch& base = pool.base;
  const auto after = choose(pool.plans, &base, model_of_trial(model, assumptions, trial));
  if (!after) {
    effect.without_plan = 1;
    effect.come_or_go = static_cast<int>(std::count_if(
        base.starts.begin(), base.starts.end(), [](int start) { return start != not_chosen; }));
    return effect;
  }
  const auto [come_or_go, moved] = distance(base, *after);
  effect.come_or_go = come_or_go;
  effect.moved = moved;
  if (base.value > 0) effect.millionths = (after->value - base.value) * 1'000'000 / base.value;
  return effect;
}

void add_effects(const std::vector<Effect>& effects, InfluenceStudy& study) {
  for (std::size_t trial = 1; trial < effects.size(); ++trial) {
    Influence& influence = study.influences[(trial - 1) / 2];
    add(effects[trial], trial % 2 == 1 ? influence.halved : influence.doubled);
  }
}

void sort_by_influence(InfluenceStudy& study) {
  const auto& measures = study.catalog->measures;
  const auto key = [&](const Influence& each) {
    const Effect& low = each.halved;
    const Effect& high = each.doubled;
    return std::make_tuple(
        -(low.come_or_go + high.come_or_go), -(low.moved + high.moved),
        -(std::max(low.millionths, -low.millionths) + std::max(high.millionths, -high.millionths)),
        measures[each.assumption.measure].id, each.assumption.figure);
  };
  std::stable_sort(study.influences.begin(), study.influences.end(),
                   [&](const Influence& a, const Influence& b) { return key(a) < key(b); });
}

}  // namespace weerbaar
