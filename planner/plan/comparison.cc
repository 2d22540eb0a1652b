// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/comparison.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace weerbaar {

namespace {

// What both lists say of the same key, by key.
template <class Fact, class KeyOf>
auto paired(const std::vector<Fact>& was, const std::vector<Fact>& becomes, KeyOf key_of) {
  std::map<decltype(key_of(was.front())), WasBecomes<Fact>> pairs;
  for (const Fact& fact : was)
    pairs[key_of(fact)].was = fact;
  for (const Fact& fact : becomes)
    pairs[key_of(fact)].becomes = fact;
  return pairs;
}

bool is_in(const std::vector<std::string>& sorted, const std::string& id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

// None: it is as it was.
std::optional<ActionChangeKind> kind_of(const WasBecomes<ActionFact>& action, const PlanFacts& was,
                                        const PlanFacts& becomes) {
  if (!action.was)
    return is_in(was.finished, action.becomes->id) ? ActionChangeKind::undone
                                                   : ActionChangeKind::comes;
  if (!action.becomes)
    return is_in(becomes.finished, action.was->id) ? ActionChangeKind::done
                                                   : ActionChangeKind::goes;
  if (action.becomes->start < action.was->start) return ActionChangeKind::earlier;
  if (action.was->start < action.becomes->start) return ActionChangeKind::later;
  if (ActionDifference{.action = action}.has_other_owner()) return ActionChangeKind::other_owner;
  return std::nullopt;
}

Month first_month(const WasBecomes<ActionFact>& action) {
  if (!action.was) return action.becomes->start;
  if (!action.becomes) return action.was->start;
  return std::min(action.was->start, action.becomes->start);
}

void compare_actions(const PlanFacts& was, const PlanFacts& becomes, PlanComparison& comparison) {
  for (auto& [id, action] :
       paired(was.actions, becomes.actions, [](const ActionFact& fact) { return fact.id; }))
    if (const auto kind = kind_of(action, was, becomes))
      comparison.actions.push_back({*kind, action});
    else
      ++comparison.kept;
  std::stable_sort(comparison.actions.begin(), comparison.actions.end(),
                   [](const ActionDifference& one, const ActionDifference& other) {
                     return first_month(one.action) < first_month(other.action);
                   });
}

std::optional<Month> month_in(const std::optional<StepFact>& step) {
  return step ? step->month : std::nullopt;
}

// In the order in which the plans tell them, whichever tells it first; so it is the same the other
// way round.
void compare_steps(const PlanFacts& was, const PlanFacts& becomes, PlanComparison& comparison) {
  const auto key_of = [](const StepFact& fact) {
    return std::tuple(fact.block, fact.entry, fact.step);
  };
  std::map<std::tuple<std::string, std::string, int>, std::size_t> place;
  for (const PlanFacts* plan : {&was, &becomes})
    for (std::size_t at = 0; at < plan->steps.size(); ++at) {
      const auto [known, is_new] = place.emplace(key_of(plan->steps[at]), at);
      if (!is_new) known->second = std::min(known->second, at);
    }
  for (auto& [key, step] : paired(was.steps, becomes.steps, key_of))
    if (month_in(step.was) != month_in(step.becomes)) comparison.steps.push_back(step);
  const auto place_of = [&](const WasBecomes<StepFact>& step) {
    return place.at(key_of(step.was ? *step.was : *step.becomes));
  };
  std::stable_sort(
      comparison.steps.begin(), comparison.steps.end(),
      [&](const auto& one, const auto& other) { return place_of(one) < place_of(other); });
}

bool has_other_mark(const WasBecomes<MarkFact>& block) {
  if (!block.was || !block.becomes) return true;
  return block.was->before != block.becomes->before || block.was->after != block.becomes->after;
}

bool has_other_use(const WasBecomes<MoneyFact>& money) {
  const auto used = [](const std::optional<MoneyFact>& fact) {
    return fact ? std::tuple(fact->one_off_used, fact->structural_committed, fact->structural_spent)
                : std::tuple<std::int64_t, std::int64_t, std::int64_t>();
  };
  return used(money.was) != used(money.becomes);
}

}  // namespace

bool ActionDifference::has_other_owner() const {
  return action.was && action.becomes &&
         std::tie(action.was->owner, action.was->holder) !=
             std::tie(action.becomes->owner, action.becomes->holder);
}

std::size_t PlanComparison::count(ActionChangeKind kind) const {
  return static_cast<std::size_t>(
      std::count_if(actions.begin(), actions.end(),
                    [kind](const ActionDifference& each) { return each.kind == kind; }));
}

PlanComparison compare(const PlanFacts& was, const PlanFacts& becomes) {
  PlanComparison comparison;
  compare_actions(was, becomes, comparison);
  compare_steps(was, becomes, comparison);
  for (const MarkFact& pillar : becomes.pillars)
    for (const MarkFact& before : was.pillars)
      if (before.id == pillar.id) comparison.pillars.push_back({before, pillar});
  for (auto& [id, block] :
       paired(was.blocks, becomes.blocks, [](const MarkFact& fact) { return fact.id; }))
    if (has_other_mark(block)) comparison.blocks.push_back(block);
  for (auto& [key, money] : paired(was.money, becomes.money, [](const MoneyFact& fact) {
         return std::tuple(fact.year, fact.label);
       }))
    comparison.money.push_back(money);
  comparison.cost = {was.cost, becomes.cost};
  return comparison;
}

bool says_nothing(const PlanComparison& comparison) {
  return comparison.actions.empty() && comparison.steps.empty() && comparison.blocks.empty() &&
         std::none_of(comparison.pillars.begin(), comparison.pillars.end(), has_other_mark) &&
         std::none_of(comparison.money.begin(), comparison.money.end(), has_other_use);
}

}  // namespace weerbaar
