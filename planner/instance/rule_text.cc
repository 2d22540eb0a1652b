// SPDX-License-Identifier: EUPL-1.2
// The words for the rules that can clash, in plain Dutch.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/hard_rule.h"
#include "planner/instance/standing.h"

namespace weerbaar {

namespace {

std::string line_text(const Instance& instance, const HardRule& rule, std::string_view kind,
                      std::int64_t euros) {
  std::string label;
  if (rule.label != 0) label = fmt::format(" met het oormerk `{}`", instance.labels[rule.label]);
  return fmt::format("er is {} {} geld{} in {}", dutch_euros(euros), kind, label,
                     instance.years[rule.year]);
}

std::string hours_text(const Model& model, const Instance& instance, RoleIndex role,
                       NamedBy named_by) {
  const auto name_of = [&](RoleIndex each) {
    const Role& known = model.catalog.roles[each];
    return named_by == NamedBy::id ? fmt::format("`{}`", known.id) : known.name;
  };
  if (role == instance.capacity.size())
    return fmt::format("{} heeft {} uur per maand voor de regie", name_of(instance.steering.role),
                       instance.steering.hours_without_line);
  const auto& hours = *instance.capacity[role];
  const auto end = hours.begin() + instance.months;
  std::string text = fmt::format("de rol {} heeft {} uur per maand", name_of(role),
                                 dutch_number(*std::max_element(hours.begin(), end)));
  std::vector<std::string> away;
  for (auto month = hours.begin(); month != end; ++month)
    if (*month == 0)
      away.push_back(dutch(instance.start + static_cast<int>(month - hours.begin())));
  constexpr std::size_t most_months = 6;
  if (away.size() == static_cast<std::size_t>(instance.months)) return text;
  if (away.size() > most_months)
    return text +
           fmt::format(", en is in {} van de {} maanden afwezig", away.size(), instance.months);
  if (!away.empty()) text += fmt::format(", en is afwezig in {}", fmt::join(away, ", "));
  return text;
}

}  // namespace

std::string start_text(const Instance& instance, ActionIndex action) {
  return dutch(instance.start + *instance.actions[action].fixed_start);
}

std::string rule_text(const Model& model, const Instance& instance, const HardRule& rule,
                      NamedBy named_by) {
  const Action& action = instance.actions[rule.action];
  const bool by_id = named_by == NamedBy::id;
  const std::string name = by_id ? fmt::format("`{}`", action.id) : action.title;
  switch (rule.kind) {
    case RuleKind::one_off:
      return line_text(instance, rule, "eenmalig", instance.money[rule.label].one_off[rule.year]);
    case RuleKind::structural:
      return line_text(instance, rule, "structureel",
                       instance.money[rule.label].structural[rule.year]);
    case RuleKind::hours:
      return hours_text(model, instance, rule.role, named_by);
    case RuleKind::horizon:
      return fmt::format("het plan eindigt in {}", dutch(instance.start + (instance.months - 1)));
    case RuleKind::deadline:
      return fmt::format("{} moet klaar zijn op {}", name,
                         dutch(model.catalog.measures[action.measure].deadline->date));
    case RuleKind::start:
      return fmt::format("{} moet beginnen in {}", name, start_text(instance, rule.action));
    case RuleKind::excluded:
      return fmt::format("{} is uitgesloten{}", name,
                         by_id || action.reason.empty() ? "" : fmt::format(" ({})", action.reason));
    case RuleKind::must:
      return fmt::format("{} {}", name, standing_text(standings_of(model.catalog, action).front()));
  }
  return "";
}

}  // namespace weerbaar
