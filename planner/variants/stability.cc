#include "planner/variants/stability.h"

#include <algorithm>
#include <numeric>

#include "planner/instance/known_plan.h"
#include "planner/search/nearest_plan.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr int tenth = 10;  // of a mark, in hundredths

// One municipality that differs a little, and the best plan known for it.
struct Case {
  Variant variant;
  Problem problem;
  SearchResult best;

  const Instance& instance() const { return problem.instance; }
  bool has_plan() const { return best.is_plan(); }
};

std::vector<Variant> variants_of(const Profile& profile) {
  std::vector<Variant> variants;
  for (PillarIndex p = 0; p < pillar_count; ++p)
    for (const int change : {tenth, -tenth}) {
      const int mark = profile.pillars[p].mark + change;
      if (lowest_mark <= mark && mark <= highest_mark)
        variants.push_back({.kind = Variant::Kind::mark, .pillar = p, .change = change});
    }
  PerPillar<PillarIndex> order{};
  std::iota(order.begin(), order.end(), PillarIndex{0});
  std::stable_sort(order.begin(), order.end(), [&](PillarIndex a, PillarIndex b) {
    return profile.pillars[a].priority < profile.pillars[b].priority;
  });
  for (std::size_t at = 1; at < order.size(); ++at)
    if (profile.pillars[order[at - 1]].priority != profile.pillars[order[at]].priority)
      variants.push_back(
          {.kind = Variant::Kind::swap, .pillar = order[at - 1], .other = order[at]});
  return variants;
}

Instance instance_of(const Model& model, const Variant& variant) {
  Model other = model;
  auto& pillars = other.profile.pillars;
  if (variant.kind == Variant::Kind::mark)
    pillars[variant.pillar].mark += variant.change;
  else
    std::swap(pillars[variant.pillar].priority, pillars[variant.other].priority);
  return instance_of(other);
}

// The same starts in an instance in which other actions may apply, as conditions may ask for
// marks.
Starts carried_over(const Instance& from, const Starts& starts, const Instance& to) {
  return starts_of(to, known_plan(from, starts));
}

// Value alone decides, so that of two plans as good the one there is stays.
void take_if_better(const Instance& from, const Starts& starts, Case& to) {
  SearchResult plan = as_plan(to.problem, carried_over(from, starts, to.instance()));
  if (!plan.is_plan()) return;
  if (to.has_plan() && plan.score.value <= to.best.score.value) return;
  to.best = std::move(plan);
}

std::vector<std::string> ids_only_in(const Case& one, const Instance& other_instance,
                                     const Starts& other) {
  std::vector<std::string> ids;
  const Starts there = carried_over(other_instance, other, one.instance());
  for (ActionIndex a = 0; a < there.size(); ++a)
    if (one.best.starts[a] != not_chosen && there[a] == not_chosen)
      ids.push_back(one.instance().actions[a].id);
  return ids;
}

// Against the plan itself: what comes, what goes, and what keeping it would cost.
Variant compared(const Case& base, const Case& each) {
  Variant variant = each.variant;
  const SearchResult kept =
      as_plan(each.problem, carried_over(base.instance(), base.best.starts, each.instance()));
  variant.possible = each.has_plan();
  variant.holds = kept.is_plan();
  if (!variant.possible) return variant;
  variant.value = each.best.score.value;
  if (variant.holds) variant.regret = variant.value - kept.score.value;
  // The plan itself is as good: it stays, though another was found.
  if (variant.holds && variant.regret == 0) return variant;
  variant.in = ids_only_in(each, base.instance(), base.best.starts);
  variant.out = ids_only_in(base, each.instance(), each.best.starts);
  return variant;
}

}  // namespace

Stability check_stability(const Model& model, const Instance& instance, const Starts& present,
                          const Effort& effort, const Watcher& watcher) {
  std::vector<Case> cases;  // the first is the municipality itself
  const auto add = [&](const Variant& variant, const Instance& varied) {
    Problem problem = build_problem(varied);
    SearchResult kept = as_plan(problem, carried_over(instance, present, varied));
    cases.push_back({variant, std::move(problem), std::move(kept)});
  };
  add({}, instance);
  for (const Variant& variant : variants_of(model.profile))
    add(variant, instance_of(model, variant));
  for (std::size_t at = 1; at < cases.size(); ++at) {
    const Starts known = carried_over(instance, present, cases[at].instance());
    const Solved solved =
        solve(cases[at].problem, effort, &known, among_plans(watcher, at - 1, cases.size() - 1));
    if (solved.possibility == Possibility::possible)
      take_if_better(cases[at].instance(), solved.found.starts, cases[at]);
  }
  std::vector<Starts> found;
  for (const Case& each : cases)
    found.push_back(each.best.starts);
  for (Case& to : cases)
    for (std::size_t from = 0; from < cases.size(); ++from)
      if (cases[from].has_plan()) take_if_better(cases[from].instance(), found[from], to);

  const Case& base = cases.front();
  Stability result;
  result.plan = base.best.starts;
  result.better = base.best.score.value - value_of(instance, present);
  for (std::size_t at = 1; at < cases.size(); ++at)
    result.variants.push_back(compared(base, cases[at]));
  return result;
}

}  // namespace weerbaar
