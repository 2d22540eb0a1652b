// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/hard_rule.h"

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

// Money of one kind, per year: the general line, and the lines whose label one of the actions has.
template <class Amount>
void add_money(const Instance& instance, const std::vector<bool>& needed, RuleKind kind,
               Amount amount, std::vector<HardRule>& rules) {
  std::vector<bool> asked(instance.labels.size(), false);
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    if (needed[a] && amount(instance.actions[a]) > 0)
      asked[0] = asked[instance.actions[a].label.value_or(0)] = true;
  for (std::size_t year = 0; year < instance.years.size(); ++year)
    for (LabelIndex label = 0; label < asked.size(); ++label)
      if (asked[label]) rules.push_back({.kind = kind, .label = label, .year = year});
}

}  // namespace

std::vector<bool> needed_actions(const Instance& instance) {
  std::vector<bool> needed(instance.actions.size(), false);
  std::vector<ActionIndex> open;
  const auto need = [&](ActionIndex a) {
    if (needed[a] || instance.actions[a].state == ActionState::finished) return;
    needed[a] = true;
    open.push_back(a);
  };
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    if (instance.actions[a].settled) need(a);
  while (!open.empty()) {
    const Action& action = instance.actions[open.back()];
    open.pop_back();
    for (const ActionIndex before : action.requires_)
      need(before);
    for (const AnyOf& group : action.any_of)
      for (const auto& alternative : group.alternatives)
        for (const ActionIndex before : alternative)
          need(before);
  }
  return needed;
}

std::vector<HardRule> hard_rules(const Instance& instance) {
  const std::vector<bool> needed = needed_actions(instance);
  std::vector<HardRule> rules;
  add_money(
      instance, needed, RuleKind::one_off, [](const Action& action) { return action.one_off; },
      rules);
  add_money(
      instance, needed, RuleKind::structural,
      [](const Action& action) { return action.structural; }, rules);
  for (RoleIndex role = 0; role < instance.capacity.size(); ++role) {
    bool works = false;
    for (ActionIndex a = 0; a < needed.size(); ++a)
      works = works || (needed[a] && asks_hours_of(instance, instance.actions[a], role));
    if (works && instance.capacity[role]) rules.push_back({.kind = RuleKind::hours, .role = role});
  }
  if (instance.steering_apart)
    rules.push_back({.kind = RuleKind::hours, .role = instance.capacity.size()});
  rules.push_back({.kind = RuleKind::horizon});
  const auto add = [&](RuleKind kind, auto holds) {
    for (ActionIndex a = 0; a < needed.size(); ++a)
      if (needed[a] && holds(instance.actions[a])) rules.push_back({.kind = kind, .action = a});
  };
  add(RuleKind::deadline, [&](const Action& action) {
    return action.deadline && *action.deadline < instance.months &&
           action.state != ActionState::running;
  });
  add(RuleKind::start, [](const Action& action) {
    return action.state == ActionState::decided && action.fixed_start;
  });
  add(RuleKind::excluded,
      [](const Action& action) { return action.state == ActionState::excluded; });
  add(RuleKind::must, [](const Action& action) { return action.settled; });
  return rules;
}

}  // namespace weerbaar
