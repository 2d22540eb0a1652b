// SPDX-License-Identifier: EUPL-1.2
// What a change is called.
#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/instance/input_change.h"

namespace weerbaar {

namespace {

std::string years_text(const Instance& instance, const InputChange& change) {
  const int first = instance.years[change.first_year];
  const int last = instance.years[change.last_year];
  if (first == last) return fmt::format("in {}", first);
  if (change.last_year + 1 == instance.years.size())
    return change.first_year == 0 ? "in elk jaar van het plan"
                                  : fmt::format("per jaar vanaf {}", first);
  return fmt::format("per jaar in {} tot en met {}", first, last);
}

std::string label_text(const Instance& instance, const InputChange& change) {
  return change.label == 0 ? ""
                           : fmt::format(" met het oormerk `{}`", instance.labels[change.label]);
}

std::string money_text(const Instance& instance, const InputChange& change, std::string_view kind) {
  return fmt::format("{} meer {} geld{} {}", dutch_euros(change.amount), kind,
                     label_text(instance, change), years_text(instance, change));
}

std::string start_text(const Instance& instance, const InputChange& change) {
  const Action& action = instance.actions[change.action];
  const Month from = instance.start + *action.fixed_start;
  return fmt::format("`{}` laten beginnen in {} in plaats van {}", action.id,
                     dutch(from + static_cast<int>(change.amount)), dutch(from));
}

}  // namespace

std::string change_text(const Model& model, const Instance& instance, const InputChange& change) {
  const Action& action = instance.actions[change.action];
  const int months = static_cast<int>(change.amount);
  switch (change.kind) {
    case ChangeKind::one_off:
      return money_text(instance, change, "eenmalig");
    case ChangeKind::structural:
      return money_text(instance, change, "structureel");
    case ChangeKind::carry_over:
      return fmt::format("geld{} dat overblijft, meenemen naar het volgende jaar (overhevelen)",
                         change.label == 0 ? " zonder oormerk" : label_text(instance, change));
    case ChangeKind::hours:
      return fmt::format("{} uur per maand meer voor `{}` {}", dutch_number(change.amount),
                         model.catalog.roles[change.role].id, years_text(instance, change));
    case ChangeKind::presence:
      return fmt::format("`{}` ook laten werken in {}", model.catalog.roles[change.role].id,
                         dutch(instance.start + months));
    case ChangeKind::steering:
      return fmt::format("{} uur regie per actie per maand in plaats van {}", change.amount,
                         instance.steering.hours);
    case ChangeKind::horizon:
      return fmt::format("het einde van het plan {} later: {}", dutch_months(months),
                         dutch(last_day(instance.start + (instance.months - 1 + months))));
    case ChangeKind::deadline:
      // The date stands with the measure, and so for all its entries.
      return fmt::format("de uiterste datum van `{}` {} later: eind {}",
                         model.catalog.measures[action.measure].id, dutch_months(months),
                         dutch(instance.start + (*action.deadline + months)));
    case ChangeKind::start:
      return start_text(instance, change);
    case ChangeKind::release:
      return action.state == ActionState::running ? fmt::format("stoppen met `{}`", action.id)
                                                  : fmt::format("`{}` loslaten", action.id);
    case ChangeKind::admit:
      return fmt::format("`{}` niet meer uitsluiten", action.id);
  }
  return "";
}

}  // namespace weerbaar
