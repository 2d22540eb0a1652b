// SPDX-License-Identifier: EUPL-1.2
#include "law_plan.h"

#include <algorithm>

namespace weerbaar::testing {

namespace {

// All of them are met, or finished before the action starts.
bool all_before(const LawTown& town, const LawTimes& times, const std::vector<LawIndex>& first,
                LawIndex action) {
  return std::all_of(first.begin(), first.end(), [&](LawIndex each) {
    return is_met(town.actions[each]) || times.before(each, action);
  });
}

bool knows_first(const LawTown& town, const LawTimes& times, LawIndex action) {
  const std::vector<std::size_t>& ladders = town.actions[action].know_first;
  if (ladders.empty()) return true;
  return std::any_of(ladders.begin(), ladders.end(), [&](std::size_t ladder) {
    const auto& needs = town.ladders[ladder].steps.front().needs;
    return std::all_of(needs.begin(), needs.end(), [&](const auto& need) {
      return std::any_of(need.begin(), need.end(),
                         [&](LawIndex each) { return times.before(each, action); });
    });
  });
}

}  // namespace

std::int64_t value_by_law(const LawTown& town, const std::vector<int>& finish) {
  std::int64_t value = 0;
  for (const LawLadder& ladder : town.ladders) {
    int complete = 0;  // the month at whose end all steps so far are
    for (const LawStep& step : ladder.steps) {
      if (!step.reachable) break;
      for (const auto& need : step.needs) {
        int first = not_done;
        for (const LawIndex each : need)
          first = std::min(first, finish[each]);
        complete = std::max(complete, first);
      }
      if (complete >= town.months) break;
      if (!step.complete) value += step.worth * (town.months - complete);
    }
  }
  return value;
}

bool is_in_order(const LawTown& town, const LawTimes& times, LawIndex index) {
  const LawAction& action = town.actions[index];
  for (const LawIndex other : action.excludes)
    if (times.chosen(other) || town.actions[other].said_finished) return false;
  if (action.state == LawState::running) return true;
  if (!all_before(town, times, action.requirements, index)) return false;
  for (const auto& alternatives : action.any_of)
    if (std::none_of(alternatives.begin(), alternatives.end(), [&](const auto& together) {
          return all_before(town, times, together, index);
        }))
      return false;
  return knows_first(town, times, index);
}

LawLoads::LawLoads(const Model& model, const LawTown& town)
    : months_(static_cast<std::size_t>(town.months)), money_(model, town) {
  const LawPeople people(model);
  const std::size_t roles = model.catalog.roles.size();
  limits_.assign((roles + 1) * months_, INT64_MAX);
  for (RoleIndex role = 0; role < roles; ++role)
    for (std::size_t month = 0; month < months_ && people.has_line(role); ++month) {
      const int m = static_cast<int>(month);
      limits_[role * months_ + month] = people.is_there(role, m) ? people.hours(role, m) : 0;
    }
  if (const auto& steering = model.profile.steering)
    for (std::size_t month = 0; month < months_; ++month)
      limits_[roles * months_ + month] = steering->hours_without_line;
  asked_.assign(limits_.size(), 0);
  const auto years = static_cast<std::size_t>(year_count(town));
  use_.assign(money_.label_count(),
              {std::vector<std::int64_t>(years, 0), std::vector<std::int64_t>(years, 0)});
}

void LawLoads::change(const LawAction& action, const LawRun& run, std::int64_t sign) {
  for (const LawHours& hours : run.hours)
    asked_[place_of(hours)] += sign * hours.hours;
  LawMoneyUse& use = use_[money_.label_of(action)];
  for (std::size_t year = 0; year < run.one_off.size(); ++year)
    use.one_off[year] += sign * run.one_off[year];
  for (auto year = static_cast<std::size_t>(run.committed_from); year < run.one_off.size(); ++year)
    use.committed[year] += sign * action.structural;
}

bool LawLoads::people_fit() const {
  for (std::size_t at = 0; at < asked_.size(); ++at)
    if (asked_[at] > limits_[at]) return false;
  return true;
}

bool LawLoads::fits_too(const LawAction& action, const LawRun& run) {
  add(action, run);
  bool fits = true;
  for (const LawHours& hours : run.hours)
    fits = fits && asked_[place_of(hours)] <= limits_[place_of(hours)];
  fits = fits && money_fits();
  remove(action, run);
  return fits;
}

std::vector<std::string> broken_by_law(const Model& model, const NamedPlan& plan) {
  const LawTown town = town_by_law(model);
  std::vector<std::string> broken;
  LawTimes times(town.actions.size());
  LawLoads loads(model, town);
  for (const auto& [start, id] : plan) {
    const auto action =
        std::find_if(town.actions.begin(), town.actions.end(),
                     [&name = id](const LawAction& each) { return each.id == name; });
    if (action == town.actions.end() || !can_be_in_plan(*action)) {
      broken.push_back(id + " cannot be in a plan");
      continue;
    }
    const auto run = run_by_law(model, town, *action, start);
    if (!run || (action->fixed_start && *action->fixed_start != start)) {
      broken.push_back(id + " cannot start then");
      continue;
    }
    const auto at = static_cast<LawIndex>(action - town.actions.begin());
    times.start[at] = start;
    times.finish[at] = run->finish();
    loads.add(*action, *run);
  }
  for (LawIndex at = 0; at < town.actions.size(); ++at) {
    if (times.chosen(at) && !is_in_order(town, times, at))
      broken.push_back(town.actions[at].id + " is out of order, or excluded");
    if (town.actions[at].must && !times.chosen(at))
      broken.push_back(town.actions[at].id + " must be in the plan");
  }
  if (!loads.people_fit()) broken.push_back("somebody has too few hours");
  if (!loads.money_fits()) broken.push_back("there is too little money");
  return broken;
}

}  // namespace weerbaar::testing
