// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/filling.h"

namespace weerbaar {

Filling::Filling(const Problem& problem, Scheduler& scheduler, const Schedule& fixed)
    : problem_(&problem),
      scheduler_(&scheduler),
      fixed_(&fixed),
      schedule_(fixed),
      place_(problem.action_count, nowhere) {}

void Filling::fill(const Order& order) {
  scheduler_->obey(order);
  for (std::size_t at = 0; at < order.goals.size(); ++at)
    place(order.goals[at], at);
}

bool Filling::refill(const Filling& from, const Order& order, const Changed& changed) {
  keep_before(from, changed.first);
  scheduler_->obey(order);
  for (std::size_t at = changed.first; at < order.goals.size(); ++at) {
    place(order.goals[at], at);
    if (at == changed.last && same_until(from, at)) return false;
  }
  return true;
}

// What `from` has of the goals before that place. Made by whichever is less work: taking out what
// comes later, or putting in what comes before; the plan does not hang on the order of either.
void Filling::keep_before(const Filling& from, std::size_t place) {
  std::size_t before = 0;
  std::size_t later = 0;
  for (const std::size_t each : from.place_)
    if (each != nowhere) ++(each < place ? before : later);
  const bool anew = before < later;
  schedule_ = anew ? *fixed_ : from.schedule_;
  place_ = from.place_;
  for (ActionIndex a = 0; a < place_.size(); ++a) {
    if (place_[a] == nowhere) continue;
    if (place_[a] < place) {
      if (anew) schedule_.put(a, from.schedule_.starts()[a]);
    } else {
      if (!anew) schedule_.take(a);
      place_[a] = nowhere;
    }
  }
}

// What cannot be completed now has had its chance: as the plan fills up it hardly ever can later.
void Filling::place(GoalIndex goal, std::size_t place) {
  const std::size_t steps = problem_->milestones.size();
  bool placed = false;
  if (goal >= steps) {
    const ActionIndex action = goal - steps;
    placed = !schedule_.has(action) && scheduler_->insert(schedule_, action);
  } else if (!schedule_.complete(goal)) {
    const auto below = problem_->milestones[goal].lower;
    placed = (!below || schedule_.complete(*below)) && scheduler_->complete(schedule_, goal);
  }
  if (!placed) return;
  for (const ActionIndex a : scheduler_->placed())
    place_[a] = place;
}

// Up to that place, the last that changed, the two are filled alike, and so they will be after it.
bool Filling::same_until(const Filling& other, std::size_t place) const {
  for (ActionIndex a = 0; a < place_.size(); ++a) {
    const bool later = other.place_[a] != nowhere && other.place_[a] > place;
    if (schedule_.starts()[a] != (later ? not_chosen : other.schedule_.starts()[a])) return false;
  }
  return true;
}

void Filling::take_places(const Filling& half_filled) {
  for (ActionIndex a = 0; a < place_.size(); ++a)
    if (half_filled.place_[a] != nowhere) place_[a] = half_filled.place_[a];
}

}  // namespace weerbaar
