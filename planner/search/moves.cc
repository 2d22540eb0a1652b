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
      from_one_(problem.instance.capacity.size()) {
  for (MilestoneIndex m = 0; m < problem.milestones.size(); ++m)
    goals_.push_back({.step = m});
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    if (!item.open || item.fixed) continue;
    if (item.mandatory) goals_.push_back({.action = a});
    if (presolved.starts[a].empty()) continue;
    if (!item.milestones.empty() || item.mandatory) wanted_.push_back(a);
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
  for (const Goal& goal : shuffled_goals())
    reach(schedule, goal, random_.below(2) == 0 ? StartRule::drawn : StartRule::earliest);
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
  for (const Goal& goal : shuffled_goals())
    reach(schedule, goal, some_rule());
  scheduler_.drop_idle(schedule);
}

// In random order, what must be there first.
std::vector<Moves::Goal> Moves::shuffled_goals() {
  std::vector<Goal> order = goals_;
  shuffle(order, 0, random_);
  std::stable_partition(order.begin(), order.end(),
                        [](const Goal& goal) { return goal.action.has_value(); });
  return order;
}

// What is there already stays where it is. In part it is of no use, so all of it or nothing.
void Moves::reach(Schedule& schedule, const Goal& goal, StartRule rule) {
  if (goal.action)
    scheduler_.insert(schedule, *goal.action, rule);
  else
    scheduler_.complete(schedule, goal.step, rule);
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
  if (!was_there) complete_around(schedule, cell.action);
  postponed_.clear();
  for (const auto& [turn, a] : ordered_) {
    // What is in no step comes back with what needs it.
    if (!problem_.items[a].mandatory && problem_.items[a].milestones.empty()) continue;
    if (random_.below(10) == 0)
      postponed_.push_back(a);
    else
      scheduler_.insert(schedule, a,
                        random_.below(20) == 0 ? StartRule::drawn : StartRule::earliest);
  }
  insert_newcomers(schedule, pool);
  for (const ActionIndex a : postponed_)
    scheduler_.insert(schedule, a, StartRule::earliest);
}

// The first step that asks for the action and is not complete, with all it takes.
void Moves::complete_around(Schedule& schedule, ActionIndex action) {
  for (const MilestoneIndex m : problem_.items[action].milestones)
    if (!schedule.complete(m)) {
      scheduler_.complete(schedule, m, StartRule::earliest);
      return;
    }
}

// A few, two times in three as a good plan has them, else any.
void Moves::insert_newcomers(Schedule& schedule, const ElitePool* pool) {
  int left = 4;
  if (pool == nullptr || random_.below(3) == 0) {
    for (; left > 0; --left)
      reach(schedule, some_goal(), StartRule::earliest);
    return;
  }
  const Starts& good = pool->any(random_);
  const std::size_t from = random_.below(wanted_.size());
  for (std::size_t each = 0; each < wanted_.size() && left > 0; ++each) {
    const ActionIndex a = wanted_[(from + each) % wanted_.size()];
    if (good[a] == not_chosen || schedule.has(a)) continue;
    scheduler_.insert_from(schedule, a, good[a]);
    complete_around(schedule, a);
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
  const auto& near = near_to(action);
  for (std::size_t count = 1 + random_.below(4); count > 0; --count) {
    const auto& from = random_.below(3) == 0 || near.empty() ? wanted_ : near;
    const std::size_t at = random_.below(from.size());
    scheduler_.eject(schedule, from[at], gone_);
  }
}

// Back in with what went out, sometimes without the action it began with, and in with some that
// were not there.
void Moves::recreate(Schedule& schedule, ActionIndex around, ActionIndex moved) {
  touched_.clear();
  touch(around);
  for (const ActionIndex a : gone_)
    touch(a);
  for (const ResourceIndex resource : touched_)
    scheduler_.shift_left(schedule, resource, moved);
  add_newcomers(schedule);
  if (random_.below(5) == 0)
    gone_.erase(std::remove(gone_.begin(), gone_.end(), around), gone_.end());
  for (const ActionIndex a : gone_)
    if (problem_.items[a].mandatory) scheduler_.insert(schedule, a, some_rule());
  for (const ActionIndex a : gone_)
    if (!problem_.items[a].milestones.empty()) scheduler_.insert(schedule, a, some_rule());
  for (const Goal& goal : newcomers_)
    reach(schedule, goal, some_rule());
}

void Moves::touch(ActionIndex action) {
  for (const ResourceIndex r : problem_.items[action].resources)
    if (std::find(touched_.begin(), touched_.end(), r) == touched_.end()) touched_.push_back(r);
}

// A few goals that are not reached yet, half of them of the roles that have hours again; one in
// three of them before what went out comes back.
void Moves::add_newcomers(Schedule& schedule) {
  newcomers_.clear();
  for (std::size_t count = 6; count > 0; --count) {
    const Goal goal = random_.below(2) == 0 ? some_goal() : goal_near();
    if (random_.below(3) == 0)
      reach(schedule, goal, some_rule());
    else
      newcomers_.push_back(goal);
  }
  if (random_.below(2) == 0) shuffle(gone_, 0, random_);
}

// Of an action that asks for hours that came free.
Moves::Goal Moves::goal_near() {
  if (touched_.empty()) return some_goal();
  const auto& near = scheduler_.of_resource(touched_[random_.below(touched_.size())]);
  if (near.empty()) return some_goal();
  const ActionIndex a = near[random_.below(near.size())];
  const std::vector<MilestoneIndex>& steps = problem_.items[a].milestones;
  return steps.empty() ? some_goal() : Goal{.step = steps[random_.below(steps.size())]};
}

// The actions that ask hours of one of its roles, or any.
const std::vector<ActionIndex>& Moves::near_to(ActionIndex action) {
  const std::vector<ResourceIndex>& resources = problem_.items[action].resources;
  return resources.empty() ? wanted_
                           : scheduler_.of_resource(resources[random_.below(resources.size())]);
}

// ---- draws ----

// A few tries for a start of what is there already, or would add to the value.
Moves::Cell Moves::useful_cell(const Schedule& schedule) {
  Cell cell = some_cell();
  for (int tries = 4; tries > 0; --tries) {
    if (schedule.has(cell.action) || problem_.items[cell.action].mandatory ||
        schedule.wanted(cell.action))
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
