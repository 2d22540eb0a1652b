#include "planner/instance/input_change.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"

namespace weerbaar {

namespace {

// What must be there is as in `from`: it may have been let go of.
Instance with_horizon(const Model& model, const Instance& from, int months) {
  Model longer = model;
  longer.profile.planning.months = months;
  longer.profile.planning.end_date = last_day(model.profile.planning.start + (months - 1));
  Instance instance = instance_of(longer);
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    instance.actions[a].settled = from.actions[a].settled;
  mark_mandatory(instance);
  return instance;
}

// As when the hours of the profile are raised: a month of absence stays one, and what is occupied
// beyond the hours takes its part first.
void add_hours(const Profile& profile, const InputChange& change, Instance& instance) {
  const auto line = std::find_if(profile.capacities.begin(), profile.capacities.end(),
                                 [&](const Capacity& each) { return each.role == change.role; });
  if (line == profile.capacities.end()) return;
  std::vector<std::int64_t>& hours = *instance.capacity[change.role];
  for (std::size_t month = 0; month < hours.size(); ++month) {
    const auto year = static_cast<std::size_t>(instance.year_of[month]);
    const Month here = instance.start + static_cast<int>(month);
    if (year < change.first_year || change.last_year < year ||
        std::find(line->absent.begin(), line->absent.end(), here) != line->absent.end())
      continue;
    const std::int64_t overdrawn =
        hours[month] > 0 ? 0 : std::max<std::int64_t>(0, line->occupied - line->hours_per_month);
    hours[month] += std::max<std::int64_t>(0, change.amount - overdrawn);
  }
}

void release(Action& action) {
  action.state = ActionState::open;
  action.settled = false;
  action.fixed_start.reset();
}

std::string years_text(const Instance& instance, const InputChange& change) {
  const int first = instance.years[change.first_year];
  const int last = instance.years[change.last_year];
  if (first == last) return fmt::format("in {}", first);
  if (change.last_year + 1 == instance.years.size())
    return change.first_year == 0 ? "in elk jaar van het plan"
                                  : fmt::format("per jaar vanaf {}", first);
  return fmt::format("per jaar in {} tot en met {}", first, last);
}

std::string money_text(const Instance& instance, const InputChange& change, std::string_view kind) {
  std::string text = fmt::format("{} meer {} geld {}", dutch_euros(change.amount), kind,
                                 years_text(instance, change));
  if (change.label != 0)
    text += fmt::format(", met het oormerk `{}`", instance.labels[change.label]);
  return text;
}

std::string start_text(const Instance& instance, const InputChange& change) {
  const Action& action = instance.actions[change.action];
  const Month from = instance.start + *action.fixed_start;
  return fmt::format("`{}` laten beginnen in {} in plaats van {}", action.id,
                     dutch(from + static_cast<int>(change.amount)), dutch(from));
}

}  // namespace

Instance with_change(const Model& model, const Instance& instance, const InputChange& change) {
  const int months = static_cast<int>(change.amount);
  if (change.kind == ChangeKind::horizon)
    return with_horizon(model, instance, instance.months + months);
  Instance result = instance;
  Action& action = result.actions[change.action];
  switch (change.kind) {
    case ChangeKind::one_off:
    case ChangeKind::structural:
      for (std::size_t year = change.first_year; year <= change.last_year; ++year) {
        Money& money = result.money[change.label];
        (change.kind == ChangeKind::one_off ? money.one_off : money.structural)[year] +=
            change.amount;
      }
      break;
    case ChangeKind::hours:
      add_hours(model.profile, change, result);
      break;
    case ChangeKind::horizon:
      break;
    case ChangeKind::deadline:
      action.deadline = *action.deadline + months;
      action.latest_finish = std::min(result.months - 1, *action.deadline);
      break;
    case ChangeKind::start:
      action.fixed_start = *action.fixed_start + months;
      break;
    case ChangeKind::release:
      release(action);
      mark_mandatory(result);
      break;
    case ChangeKind::admit:
      action.state = ActionState::open;
      break;
  }
  return result;
}

std::int64_t months_of(const Instance& instance, const InputChange& change) {
  return std::count_if(instance.year_of.begin(), instance.year_of.end(), [&](int year) {
    return change.first_year <= static_cast<std::size_t>(year) &&
           static_cast<std::size_t>(year) <= change.last_year;
  });
}

std::string change_text(const Model& model, const Instance& instance, const InputChange& change) {
  const std::string& id = instance.actions[change.action].id;
  const int months = static_cast<int>(change.amount);
  switch (change.kind) {
    case ChangeKind::one_off:
      return money_text(instance, change, "eenmalig");
    case ChangeKind::structural:
      return money_text(instance, change, "structureel");
    case ChangeKind::hours:
      return fmt::format("{} uur per maand meer voor `{}` {}", dutch_number(change.amount),
                         model.catalog.roles[change.role].id, years_text(instance, change));
    case ChangeKind::horizon:
      return fmt::format("het einde van het plan {} later: {}", dutch_months(months),
                         dutch(last_day(instance.start + (instance.months - 1 + months))));
    case ChangeKind::deadline:
      return fmt::format(
          "de uiterste datum van `{}` {} later: eind {}", id, dutch_months(months),
          dutch(instance.start + (*instance.actions[change.action].deadline + months)));
    case ChangeKind::start:
      return start_text(instance, change);
    case ChangeKind::release:
      if (instance.actions[change.action].state == ActionState::running)
        return fmt::format("stoppen met `{}`", id);
      return fmt::format("`{}` loslaten", id);
    case ChangeKind::admit:
      return fmt::format("`{}` niet meer uitsluiten", id);
  }
  return "";
}

}  // namespace weerbaar
