#include "planner/search/moves.h"

#include <algorithm>

namespace weerbaar {

namespace {

// Fisher and Yates, from an index on.
template <class Element>
void shuffle(std::vector<Element>& all, std::size_t from, Random& random) {
  for (std::size_t at = all.size(); at > from + 1; --at) {
    const std::size_t other = from + random.below(at - from);
    std::swap(all[at - 1], all[other]);
  }
}

}  // namespace

Moves::Moves(const Problem& problem, const Presolved& presolved, const StartGuide& guide,
             Scheduler& scheduler, Random& random)
    : problem_(problem),
      guide_(guide),
      scheduler_(scheduler),
      random_(random),
      from_one_(problem.role_count) {
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    if (!item.open || item.fixed) continue;
    if (item.gainful || item.mandatory) wanted_.push_back(a);
    if (guide_.takes(a)) taken_.push_back(a);
    for (const int start : presolved.starts[a])
      cells_.push_back(cell_of(a, start));
  }
}

void Moves::drop_hopeless(std::int64_t value) {
  const auto hopeless = [&](const Cell& cell) { return cell.bound < value; };
  if (!std::all_of(cells_.begin(), cells_.end(), hopeless))
    cells_.erase(std::remove_if(cells_.begin(), cells_.end(), hopeless), cells_.end());
}

// ---- whole plans ----

void Moves::build(Schedule& schedule) {
  for (const ActionIndex a : shuffled_wanted())
    scheduler_.insert(schedule, a, random_.below(2) == 0 ? StartRule::drawn : StartRule::earliest);
  scheduler_.drop_idle(schedule);
}

void Moves::cross(Schedule& schedule, const Starts& one, const Starts& other) {
  const bool by_owner = random_.below(2) == 0;
  for (std::uint8_t& from_one : from_one_)
    from_one = random_.below(2) == 0 ? 1 : 0;
  ordered_.clear();
  for (const ActionIndex a : wanted_) {
    const bool from_one = by_owner ? from_one_[problem_.items[a].role] != 0 : random_.below(2) == 0;
    const int start = from_one ? one[a] : other[a];
    if (start != not_chosen) ordered_.emplace_back(start, a);
  }
  shuffle(ordered_, 0, random_);
  std::stable_partition(ordered_.begin(), ordered_.end(),
                        [&](const auto& each) { return one[each.second] == other[each.second]; });
  for (const auto& [start, a] : ordered_)
    scheduler_.insert_from(schedule, a, start);
  for (const ActionIndex a : shuffled_wanted())
    insert_if_worth(schedule, a, some_rule());
  scheduler_.drop_idle(schedule);
}

// In random order, what must be there first.
std::vector<ActionIndex> Moves::shuffled_wanted() {
  std::vector<ActionIndex> order = wanted_;
  shuffle(order, 0, random_);
  std::stable_partition(order.begin(), order.end(),
                        [&](ActionIndex a) { return problem_.items[a].mandatory; });
  return order;
}

// ---- changes ----

void Moves::change(Schedule& schedule, const ElitePool* pool) {
  gone_.clear();
  if (random_.below(16) == 0) scheduler_.change_preferences();
  if (random_.below(5) != 0)
    ripple(schedule, pool);
  else
    force_or_ruin(schedule);
  scheduler_.drop_idle(schedule);
}

// One action moves, in, out or to another month; what starts about then or later goes out and comes
// back in the same order, each a few months earlier or later; now and then in the order of a good
// plan. A few come back only after newcomers had their chance.
void Moves::ripple(Schedule& schedule, const ElitePool* pool) {
  constexpr std::size_t about = 3;  // months
  const Cell cell = useful_cell(schedule);
  const bool was_there = schedule.has(cell.action);
  const Starts* lead = pool != nullptr && random_.below(4) == 0 ? &pool->any(random_) : nullptr;
  ordered_.clear();
  for (ActionIndex a = 0; a < problem_.action_count; ++a) {
    if (!schedule.has(a) || a == cell.action || problem_.items[a].fixed) continue;
    const int start = schedule.starts()[a];
    if (start < cell.start - static_cast<int>(random_.below(about))) continue;
    const int turn = lead != nullptr && (*lead)[a] != not_chosen ? (*lead)[a] : start;
    ordered_.emplace_back(turn + static_cast<int>(random_.below(about)), a);
  }
  std::sort(ordered_.begin(), ordered_.end());
  scheduler_.eject(schedule, cell.action, gone_);
  for (const auto& [turn, a] : ordered_)
    scheduler_.eject(schedule, a, gone_);
  if (random_.below(5) == 0) {
    const ActionIndex earlier = some_wanted();
    if (!problem_.items[earlier].mandatory) scheduler_.eject(schedule, earlier, gone_);
  }
  if (!was_there || random_.below(3) != 0)
    scheduler_.insert_from(schedule, cell.action, cell.start);
  postponed_.clear();
  for (const auto& [turn, a] : ordered_) {
    // What brings nothing comes back with what needs it.
    if (!problem_.items[a].mandatory && !problem_.items[a].gainful) continue;
    if (random_.below(10) == 0)
      postponed_.push_back(a);
    else
      scheduler_.insert(schedule, a,
                        random_.below(20) == 0 ? StartRule::drawn : StartRule::earliest);
  }
  insert_newcomers(schedule, pool);
  for (const ActionIndex a : postponed_)
    insert_if_worth(schedule, a, StartRule::earliest);
}

// A few, two times in three as a good plan has them, else any.
void Moves::insert_newcomers(Schedule& schedule, const ElitePool* pool) {
  int left = 4;
  if (pool == nullptr || random_.below(3) == 0) {
    for (; left > 0; --left)
      insert_if_worth(schedule, some_wanted(), StartRule::earliest);
    return;
  }
  const Starts& good = pool->any(random_);
  const std::size_t from = random_.below(wanted_.size());
  for (std::size_t each = 0; each < wanted_.size() && left > 0; ++each) {
    const ActionIndex a = wanted_[(from + each) % wanted_.size()];
    if (good[a] == not_chosen || !worth_adding(schedule, a)) continue;
    scheduler_.insert_from(schedule, a, good[a]);
    --left;
  }
}

// An action is forced to a start, or goes out with some others; what went out comes back where it
// can.
void Moves::force_or_ruin(Schedule& schedule) {
  const Cell cell = useful_cell(schedule);
  const bool force = random_.below(4) != 0 && schedule.starts()[cell.action] != cell.start;
  ActionIndex moved = problem_.action_count;
  if (!force)
    ruin(schedule, cell.action);
  else if (scheduler_.force(schedule, cell.action, cell.start, gone_))
    moved = cell.action;
  recreate(schedule, cell.action, moved);
}

// Out with the action and a few that share its owner, or anything.
void Moves::ruin(Schedule& schedule, ActionIndex action) {
  scheduler_.eject(schedule, action, gone_);
  const auto& near = scheduler_.of_role(problem_.items[action].role);
  for (std::size_t count = 1 + random_.below(4); count > 0; --count) {
    const auto& from = random_.below(3) == 0 || near.empty() ? wanted_ : near;
    const std::size_t at = random_.below(from.size());
    scheduler_.eject(schedule, from[at], gone_);
  }
}

// Back in with what went out, sometimes without the action it began with, and in with some that
// were not there.
void Moves::recreate(Schedule& schedule, ActionIndex around, ActionIndex moved) {
  touched_ = {problem_.items[around].role};
  for (const ActionIndex a : gone_) {
    const std::size_t role = problem_.items[a].role;
    if (std::find(touched_.begin(), touched_.end(), role) == touched_.end())
      touched_.push_back(role);
  }
  for (const std::size_t role : touched_)
    scheduler_.shift_left(schedule, role, moved);
  add_newcomers(schedule);
  if (random_.below(5) == 0)
    gone_.erase(std::remove(gone_.begin(), gone_.end(), around), gone_.end());
  for (const ActionIndex a : gone_)
    if (problem_.items[a].mandatory) scheduler_.insert(schedule, a, some_rule());
  for (const ActionIndex a : gone_)
    insert_if_worth(schedule, a, some_rule());
}

// The new ones before those that went out, after them in random order, or mixed.
void Moves::add_newcomers(const Schedule& schedule) {
  const std::size_t old = gone_.size();
  for (std::size_t count = 6; count > 0; --count) {
    const auto& of_role = scheduler_.of_role(touched_[random_.below(touched_.size())]);
    const auto& from = random_.below(2) == 0 || of_role.empty() ? wanted_ : of_role;
    const ActionIndex a = from[random_.below(from.size())];
    if (worth_adding(schedule, a)) gone_.push_back(a);
  }
  const std::size_t mix = random_.below(3);
  if (mix == 0) std::reverse(gone_.begin(), gone_.end());
  if (mix == 1) shuffle(gone_, old, random_);
  if (mix == 2) shuffle(gone_, 0, random_);
}

void Moves::insert_if_worth(Schedule& schedule, ActionIndex action, StartRule rule) {
  if (worth_adding(schedule, action)) scheduler_.insert(schedule, action, rule);
}

bool Moves::worth_adding(const Schedule& schedule, ActionIndex action) const {
  const Problem::Item& item = problem_.items[action];
  return !schedule.has(action) && (item.mandatory || schedule.gains(action, item.first));
}

// ---- draws ----

// A few tries for a start of what is there already, or would add to the value.
Moves::Cell Moves::useful_cell(const Schedule& schedule) {
  Cell cell = some_cell();
  for (int tries = 4; tries > 0; --tries) {
    if (schedule.has(cell.action) || problem_.items[cell.action].mandatory ||
        schedule.gains(cell.action, cell.start))
      break;
    cell = some_cell();
  }
  return cell;
}

// By turns: of two starts of one action the one with the higher bound, one as the relaxation took
// it, or one of any action.
Moves::Cell Moves::some_cell() {
  const std::size_t kind = random_.below(3);
  if (kind == 0) {
    const ActionIndex a = some_wanted();
    const std::vector<int>& starts = guide_.most_promising_first(a);
    if (!starts.empty()) {
      const std::size_t one = random_.below(starts.size());
      const std::size_t other = random_.below(starts.size());
      return cell_of(a, starts[std::min(one, other)]);
    }
  }
  if (kind == 1 && !taken_.empty()) {
    const ActionIndex a = taken_[random_.below(taken_.size())];
    return cell_of(a, guide_.drawn(a, random_));
  }
  return promising_cell();
}

// Of three, the one that the bound leaves most room.
const Moves::Cell& Moves::promising_cell() {
  std::size_t chosen = random_.below(cells_.size());
  for (int each = 0; each < 2; ++each) {
    const std::size_t other = random_.below(cells_.size());
    if (cells_[other].bound > cells_[chosen].bound) chosen = other;
  }
  return cells_[chosen];
}

Moves::Cell Moves::cell_of(ActionIndex action, int start) const {
  return {action, start, guide_.bound_of(action, start)};
}

StartRule Moves::some_rule() {
  const std::size_t percent = random_.below(100);
  if (percent < 10) return StartRule::promising;
  return percent < 40 ? StartRule::drawn : StartRule::earliest;
}

}  // namespace weerbaar
