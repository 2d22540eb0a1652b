// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/stability.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "planner/instance/known_plan.h"
#include "planner/search/as_plan.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr int tenth = 10;  // of a mark, in hundredths
constexpr std::array<int, step_count> usual_marks = {550, 650, 750, 850};
constexpr std::array<int, step_count> other_marks = {500, 600, 750, 900};

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

std::vector<Variant> other_agreements(const Catalog& catalog) {
  const auto& marks = catalog.marks == other_marks ? usual_marks : other_marks;
  return {{.kind = Variant::Kind::scale, .marks = marks}, {.kind = Variant::Kind::equal_shares}};
}

// What the profile says as a step stays that step.
void set_scale(const std::array<int, step_count>& marks, Model& model) {
  model.catalog.marks = marks;
  for (BlockState& state : model.profile.blocks)
    if (state.step) state.mark = mark_of_step(model.catalog, *state.step);
}

Instance instance_of(const Model& model, const Variant& variant) {
  Model other = model;
  auto& pillars = other.profile.pillars;
  switch (variant.kind) {
    case Variant::Kind::mark:
      pillars[variant.pillar].mark += variant.change;
      break;
    case Variant::Kind::swap:
      std::swap(pillars[variant.pillar].priority, pillars[variant.other].priority);
      break;
    case Variant::Kind::scale:
      set_scale(variant.marks, other);
      break;
    case Variant::Kind::equal_shares:
      for (Block& block : other.catalog.blocks)
        block.share = 1;
      break;
  }
  return instance_of(other);
}

// The same starts in an instance in which other actions may apply, as conditions may ask for
// marks, or count as finished. What cannot be planned there is nothing that the plan lacks.
Starts carried_over(const Instance& from, const Starts& starts, const Instance& to) {
  Starts carried = starts_of(to, known_plan(from, starts));
  for (ActionIndex a = 0; a < carried.size(); ++a)
    if (!can_be_planned(to.actions[a])) carried[a] = not_chosen;
  return carried;
}

bool is_finished_in(const Instance& instance, const std::string& id) {
  const auto action = find_action(instance, id);
  return action && instance.actions[*action].state == ActionState::finished;
}

// Value alone decides, so that of two plans as good the one there is stays.
void take_if_better(const Instance& from, const Starts& starts, Case& to) {
  SearchResult plan = as_plan(to.problem, carried_over(from, starts, to.instance()));
  if (!plan.is_plan()) return;
  if (to.has_plan() && plan.score.value <= to.best.score.value) return;
  to.best = std::move(plan);
}

std::vector<std::string> chosen_ids(const Instance& instance, const Starts& starts) {
  std::vector<std::string> ids;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a)) ids.push_back(instance.actions[a].id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

// What comes and what goes, and what goes because it is there already.
void compare_actions(const Case& base, const Case& each, bool stays, Variant& variant) {
  const auto before = chosen_ids(base.instance(), base.best.starts);
  for (const std::string& id : before)
    if (is_finished_in(each.instance(), id)) variant.finished.push_back(id);
  if (stays) return;
  const auto after = chosen_ids(each.instance(), each.best.starts);
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(variant.in));
  for (const std::string& id : before)
    if (!std::binary_search(after.begin(), after.end(), id) && !is_finished_in(each.instance(), id))
      variant.out.push_back(id);
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
  const bool stays = variant.holds && variant.regret == 0;
  variant.ends = block_ends(each.instance(), stays ? kept.starts : each.best.starts);
  compare_actions(base, each, stays, variant);
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
  const std::size_t of_scan = cases.size();
  for (const Variant& variant : other_agreements(model.catalog))
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
    (at < of_scan ? result.variants : result.agreements).push_back(compared(base, cases[at]));
  return result;
}

}  // namespace weerbaar
