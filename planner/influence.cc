#include "planner/influence.h"

#include <algorithm>
#include <tuple>
#include <type_traits>

#include "planner/draft.h"
#include "planner/pipeline.h"
#include "planner/verify.h"

namespace weerbaar {

namespace {

bool is_assumed(const Measure& measure, Figure figure) {
  switch (figure) {
    case Figure::cost:
      return measure.cost_basis == Basis::assumption;
    case Figure::hours:
      return measure.hours_basis == Basis::assumption;
    case Figure::effect:
      return measure.effect_basis == Basis::assumption;
  }
  return false;
}

bool is_nothing(const Measure& measure, Figure figure) {
  const Costs& costs = measure.costs;
  switch (figure) {
    case Figure::cost:
      return costs.one_off == 0 && costs.one_off_per_inhabitant == 0 &&
             costs.one_off_per_piece == 0 && costs.structural == 0 &&
             costs.structural_per_inhabitant == 0 && costs.structural_per_piece == 0;
    case Figure::hours:
      return measure.hours == 0 && measure.hours_per_piece == 0 && measure.upkeep_hours == 0;
    case Figure::effect:
      return std::all_of(measure.effects.begin(), measure.effects.end(),
                         [](const auto& effect) { return effect.hundredths == 0; });
  }
  return true;
}

constexpr Figure figures[] = {Figure::cost, Figure::hours, Figure::effect};

// A figure can change a plan only through an action that is still to be done, and then through its
// money, its owner's limit or a pillar that falls short.
bool touches(const Model& model, const Instance& instance, const Assumption& assumption) {
  return std::any_of(instance.actions.begin(), instance.actions.end(), [&](const Action& action) {
    if (action.measure != assumption.measure || action.state == State::excluded) return false;
    const bool done = action.state == State::finished;
    switch (assumption.figure) {
      case Figure::cost:
        return !done;
      case Figure::hours:
        return !done && instance.capacity[action.owner].has_value();
      case Figure::effect:
        for (const auto& effect : model.catalog.measures[action.measure].effects)
          if (!done && effect.hundredths > 0 && instance.shortfall[effect.pillar] > 0) return true;
        return false;
    }
    return false;
  });
}

Model changed(const Model& model, const std::vector<Assumption>& assumptions, std::size_t trial) {
  if (trial == 0) return model;
  const bool halved = trial % 2 == 1;
  return with_scaled(model, assumptions[(trial - 1) / 2], halved ? 1 : 2, halved ? 2 : 1);
}

// Whether the starts are a plan under these figures.
bool keeps_rules(const Model& model, const Instance& instance, const Sketch& sketch) {
  Plan plan;
  for (ActionIndex a = 0; a < sketch.starts.size(); ++a) {
    if (sketch.starts[a] == not_chosen) continue;
    const Action& action = instance.actions[a];
    Planned planned;
    planned.action = a;
    planned.start = sketch.starts[a];
    planned.finish = planned.start + action.duration - 1;
    planned.runs = run_starts(action, planned.start, instance.months);
    planned.runs.erase(planned.runs.begin());
    plan.chosen.push_back(std::move(planned));
  }
  plan.value = sketch.value;
  plan.bound = plan.value;
  // The gains are of no interest here; one term stands for all of them.
  if (!plan.chosen.empty()) {
    plan.chosen.front().gain = plan.value;
    plan.chosen.front().terms = {{0, 0, 0, 0, plan.value}};
  }
  return verify(model, instance, plan).empty();
}

Instance instance_of(const Model& model) {
  Diagnostics reported;  // once, by load_and_check
  return build_instance(model, reported);
}

// The best of all plans that were found, under these figures; among equals the first. None when
// none of them is a plan here.
std::optional<Sketch> best_of(const std::vector<Sketch>& pool, const Model& model) {
  const Instance instance = instance_of(model);
  std::vector<Sketch> candidates = pool;
  for (Sketch& candidate : candidates)
    candidate.value = value_of(instance, candidate.starts);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Sketch& a, const Sketch& b) { return a.value > b.value; });
  for (const Sketch& candidate : candidates)
    if (keeps_rules(model, instance, candidate)) return candidate;
  return std::nullopt;
}

void add_effect(const Sketch& base, const std::optional<Sketch>& after, Effect& effect) {
  if (!after) {
    ++effect.without_plan;
    effect.come_or_go += static_cast<int>(std::count_if(
        base.starts.begin(), base.starts.end(), [](int start) { return start != not_chosen; }));
    return;
  }
  for (ActionIndex a = 0; a < base.starts.size(); ++a) {
    const bool was = base.starts[a] != not_chosen;
    const bool is = after->starts[a] != not_chosen;
    if (was != is)
      ++effect.come_or_go;
    else if (base.starts[a] != after->starts[a])
      ++effect.moved;
  }
  if (base.value > 0) effect.millionths += (after->value - base.value) * 1'000'000 / base.value;
}

}  // namespace

std::vector<Assumption> assumptions_of(const Catalog& catalog) {
  std::vector<Assumption> found;
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m)
    for (const Figure figure : figures) {
      const Measure& measure = catalog.measures[m];
      if (!measure.withdrawn && is_assumed(measure, figure) && !is_nothing(measure, figure))
        found.push_back({m, figure});
    }
  return found;
}

std::size_t assumed_nothing(const Catalog& catalog, Figure figure) {
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
    case Figure::cost:
      scale(measure.costs.one_off);
      scale(measure.costs.one_off_per_inhabitant);
      scale(measure.costs.one_off_per_piece);
      scale(measure.costs.structural);
      scale(measure.costs.structural_per_inhabitant);
      scale(measure.costs.structural_per_piece);
      break;
    case Figure::hours:
      scale(measure.hours);
      scale(measure.hours_per_piece);
      scale(measure.upkeep_hours);
      break;
    case Figure::effect:
      for (Measure::Effect& effect : measure.effects)
        scale(effect.hundredths);
      break;
  }
  return model;
}

std::size_t trial_count(const std::vector<Assumption>& assumptions) {
  return 1 + 2 * assumptions.size();
}

std::optional<Sketch> run_trial(const Model& model, const std::vector<Assumption>& assumptions,
                                std::size_t trial, std::int64_t evaluations) {
  if (trial > 0 && !touches(model, instance_of(model), assumptions[(trial - 1) / 2]))
    return std::nullopt;
  Diagnostics ignored;
  const PlanResult result = make_plan(changed(model, assumptions, trial), evaluations, ignored);
  if (!result.plan) return std::nullopt;
  Sketch sketch{std::vector<int>(result.instance.actions.size(), not_chosen), result.plan->value};
  for (const Planned& planned : result.plan->chosen)
    sketch.starts[planned.action] = planned.start;
  return sketch;
}

void add_trials(const Model& model, const std::vector<std::optional<Sketch>>& trials,
                InfluenceStudy& study) {
  // The plan as it is comes first, so that it wins where another is as good.
  std::vector<Sketch> pool;
  for (const auto& trial : trials)
    if (trial) pool.push_back(*trial);
  std::optional<Sketch> base = best_of(pool, model);
  if (!base) return;
  pool.insert(pool.begin(), *base);
  std::vector<Assumption> assumptions;
  for (const Influence& influence : study.influences)
    assumptions.push_back(influence.assumption);
  const Instance instance = instance_of(model);
  for (std::size_t trial = 1; trial < trials.size(); ++trial) {
    Influence& influence = study.influences[(trial - 1) / 2];
    if (!touches(model, instance, influence.assumption)) continue;
    add_effect(*base, best_of(pool, changed(model, assumptions, trial)),
               trial % 2 == 1 ? influence.halved : influence.doubled);
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
