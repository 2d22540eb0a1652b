// SPDX-License-Identifier: EUPL-1.2
#include "planner/explain/beside_plan.h"

#include <algorithm>
#include <utility>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

bool contains_action(const std::vector<ActionIndex>& actions, ActionIndex action) {
  return std::find(actions.begin(), actions.end(), action) != actions.end();
}

// The order in which limits are compared: money that goes on first, then money, then hours.
bool less_short(const std::array<Ledger::Shortage, 3>& a,
                const std::array<Ledger::Shortage, 3>& b) {
  for (const std::size_t means : {2U, 1U, 0U})
    if (a[means].amount != b[means].amount) return a[means].amount < b[means].amount;
  return false;
}

}  // namespace

bool BesidePlan::is_there(ActionIndex action, const std::vector<ActionIndex>& needed) const {
  return contains(starts_, action) || contains_action(needed, action);
}

bool BesidePlan::collect(ActionIndex action, std::vector<ActionIndex>& needed, Obstacle& why) {
  if (is_there(action, needed)) return true;
  // What waits for itself through alternatives cannot be had in this way.
  if (contains_action(collecting_, action)) {
    why = {.cause = LeftOutCause::prerequisite, .other = action};
    return false;
  }
  collecting_.push_back(action);
  const bool collected = collect_with_prerequisites(action, needed, why);
  collecting_.pop_back();
  return collected;
}

bool BesidePlan::collect_with_prerequisites(ActionIndex action, std::vector<ActionIndex>& needed,
                                            Obstacle& why) {
  const Instance& instance = problem_.instance;
  const Problem::Item& item = problem_.items[action];
  for (const ActionIndex other : item.excludes)
    if (starts_[other] != not_chosen || excludes_as_finished(instance.actions[other])) {
      why = {.cause = LeftOutCause::excluded_by_other, .other = other};
      return false;
    }
  for (const ActionIndex before : item.requires_)
    if (!collect_prerequisite(before, needed, why)) return false;
  for (const auto& alternatives : item.any_of)
    if (!collect_alternative(alternatives, needed, why)) return false;
  if (!item.open) {
    why = {};
    why.role = too_busy(instance, instance.actions[action]);
    why.cause = why.role ? LeftOutCause::role : LeftOutCause::horizon;
    return false;
  }
  needed.push_back(action);
  return true;
}

bool BesidePlan::collect_prerequisite(ActionIndex before, std::vector<ActionIndex>& needed,
                                      Obstacle& why) {
  const bool excluded = problem_.instance.actions[before].state == ActionState::excluded;
  if (!excluded && collect(before, needed, why)) return true;
  if (excluded || why.cause == LeftOutCause::excluded_by_other)
    why = {.cause = LeftOutCause::prerequisite, .other = before};
  return false;
}

bool BesidePlan::collect_alternative(const std::vector<std::vector<ActionIndex>>& alternatives,
                                     std::vector<ActionIndex>& needed, Obstacle& why) {
  const auto stands = [&](const std::vector<ActionIndex>& alternative) {
    return std::all_of(alternative.begin(), alternative.end(),
                       [&](ActionIndex a) { return is_there(a, needed); });
  };
  if (std::any_of(alternatives.begin(), alternatives.end(), stands)) return true;
  for (const auto& alternative : alternatives) {
    std::vector<ActionIndex> more = needed;
    Obstacle attempt;
    const bool all = std::all_of(alternative.begin(), alternative.end(), [&](ActionIndex a) {
      return collect_prerequisite(a, more, attempt);
    });
    if (all) {
      needed = std::move(more);
      return true;
    }
  }
  why = {.cause = LeftOutCause::prerequisite, .other = alternatives.front().front()};
  return false;
}

// What is left when all of them are placed one after the other. None when they do not fit in that
// way.
std::optional<Ledger> BesidePlan::place(const Ignored& ignored,
                                        const std::vector<ActionIndex>& needed, Choice choice) {
  Ledger ledger = ledger_;
  bool all = true;
  for (const ActionIndex a : needed) {
    const int start = choose_start(ignored, ledger, a, choice);
    all = start != not_chosen;
    if (!all) break;
    ledger.book(a, start);
    placed_[a] = start;
  }
  // A copy of all starts for each of thousands that are out would take the square of them.
  for (const ActionIndex a : needed)
    placed_[a] = starts_[a];
  return all ? std::optional(std::move(ledger)) : std::nullopt;
}

int BesidePlan::choose_start(const Ignored& ignored, const Ledger& ledger, ActionIndex a,
                             Choice choice) const {
  int best = not_chosen;
  Worst least;
  const Problem::Item& item = problem_.items[a];
  for (int start = std::max(item.first, ready_month(problem_, placed_, a)); start <= item.last;
       ++start) {
    const bool fits = length_at(problem_, a, start) > 0 &&
                      (ignored[0] || ledger.hours_fit(a, start)) &&
                      (ignored[1] || ledger.one_off(a, start).amount == 0) &&
                      (ignored[2] || ledger.structural(a, start).amount == 0);
    if (!fits) continue;
    const Worst lacking = shortages(ledger, ignored, a, start);
    if (best != not_chosen && !less_short(lacking, least)) continue;
    best = start;
    least = lacking;
    if (choice == Choice::earliest || !less_short({}, least)) break;  // it cannot be better
  }
  return best;
}

BesidePlan::Worst BesidePlan::shortages(const Ledger& ledger, const Ignored& ignored, ActionIndex a,
                                        int start) const {
  Worst lacking;
  if (ignored[0]) lacking[0] = ledger.hours(a, start);
  if (ignored[1]) lacking[1] = ledger.one_off(a, start);
  if (ignored[2]) lacking[2] = ledger.structural(a, start);
  return lacking;
}

// What they overdraw, beyond what the plan overdraws by what has its own start.
void BesidePlan::add_hours(const Ledger& placed, std::vector<Shortage>& shortages) const {
  const auto over = [](std::int64_t left) { return std::max<std::int64_t>(0, -left); };
  for (ResourceIndex r = 0; r < problem_.resource_count; ++r) {
    Shortage shortage;
    for (int month = 0; month < problem_.months; ++month) {
      const auto at = static_cast<std::size_t>(month);
      const std::int64_t lacking = over(placed.hours_left(r, at)) - over(ledger_.hours_left(r, at));
      if (lacking <= 0) continue;
      if (shortage.amount == 0) shortage.month = month;
      shortage.last_month = month;
      shortage.amount += lacking;
    }
    if (shortage.amount == 0) continue;
    shortage.for_steering = r == problem_.instance.capacity.size();
    shortage.role = shortage.for_steering ? problem_.instance.steering.role : r;
    shortages.push_back(shortage);
  }
}

// Of years that carry over to each other the most that one of them lacks.
void BesidePlan::add_money(const Ledger& placed, std::vector<Shortage>& shortages) const {
  const Instance& instance = problem_.instance;
  Shortage one_off{.means = Shortage::Means::one_off};
  Shortage structural{.means = Shortage::Means::structural};
  std::int64_t of_chain = 0;
  for (std::size_t y = 0; y < problem_.years; ++y) {
    const std::int64_t lacks = std::max<std::int64_t>(0, -placed.one_off_left(y));
    if (lacks > 0 && one_off.year == 0) one_off.year = instance.years[y];
    of_chain = std::max(of_chain, lacks);
    if (instance.money[0].carries[y] && y + 1 < problem_.years) continue;
    one_off.amount += of_chain;
    of_chain = 0;
  }
  for (std::size_t y = 0; y < problem_.years; ++y) {
    const std::int64_t lacks = -placed.structural_left(y);
    if (lacks > 0 && structural.year == 0) structural.year = instance.years[y];
    structural.amount = std::max(structural.amount, lacks);
  }
  for (const Shortage& each : {one_off, structural})
    if (each.amount > 0) shortages.push_back(each);
}

Obstacle BesidePlan::lacking(const Ledger& placed) const {
  constexpr LeftOutCause alone[] = {LeftOutCause::role, LeftOutCause::one_off_money,
                                    LeftOutCause::structural_money};
  Obstacle why;
  add_hours(placed, why.shortages);
  add_money(placed, why.shortages);
  const bool one_kind =
      std::all_of(why.shortages.begin(), why.shortages.end(),
                  [&](const Shortage& each) { return each.means == why.shortages.front().means; });
  why.cause = one_kind && !why.shortages.empty()
                  ? alone[static_cast<std::size_t>(why.shortages.front().means)]
                  : LeftOutCause::several_limits;
  if (why.cause == LeftOutCause::role) why.role = why.shortages.front().role;
  return why;
}

// What is in the plan and is finished too late for one of them to follow it.
std::optional<ActionIndex> BesidePlan::awaited_too_long(
    const std::vector<ActionIndex>& needed) const {
  for (const ActionIndex a : needed) {
    const Problem::Item& item = problem_.items[a];
    for (const ActionIndex before : item.requires_)
      if (contains(starts_, before) && finish_at(problem_, before, starts_[before]) + 1 > item.last)
        return before;
  }
  return std::nullopt;
}

Obstacle BesidePlan::obstacle_to(const std::vector<ActionIndex>& needed) {
  if (fits(needed)) return {.cause = LeftOutCause::outweighed};
  // One limit, then two, then all three; of as many the one that is told first.
  constexpr Ignored tries[] = {{true, false, false}, {false, true, false}, {false, false, true},
                               {false, true, true},  {true, true, false},  {true, false, true},
                               {true, true, true}};
  // Waiting for the least shortage may leave no time for what follows: then each at its earliest.
  for (const Ignored& ignored : tries)
    for (const Choice choice : {Choice::least_short, Choice::earliest})
      if (const auto placed = place(ignored, needed, choice)) return lacking(*placed);
  return {.cause = LeftOutCause::horizon,
          .other = awaited_too_long(needed),
          .months = longest_chain(needed)};
}

// Months of the longest chain among them, each as short as can be: critical path method.
int BesidePlan::longest_chain(const std::vector<ActionIndex>& needed) const {
  std::vector<int> ready(needed.size(), 0);
  int longest = 0;
  for (std::size_t at = 0; at < needed.size(); ++at) {
    const std::vector<ActionIndex>& before = problem_.items[needed[at]].requires_;
    int start = 0;
    for (std::size_t earlier = 0; earlier < at; ++earlier)
      if (contains_action(before, needed[earlier])) start = std::max(start, ready[earlier]);
    ready[at] = start + problem_.instance.actions[needed[at]].duration;
    longest = std::max(longest, ready[at]);
  }
  return longest;
}

}  // namespace weerbaar
