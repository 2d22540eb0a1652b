#include "planner/search/filling.h"

#include <algorithm>
#include <utility>

namespace weerbaar {

Filling::Filling(const Problem& problem, Scheduler& scheduler, Schedule fixed)
    : problem_(&problem),
      scheduler_(&scheduler),
      schedule_(fixed),
      fixed_(std::move(fixed)),
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

// By whichever is less work: taking out what comes later, or putting in what comes before. What is
// left of hours and money does not hang on the order.
void Filling::keep_before(const Filling& from, std::size_t place) {
  place_ = from.place_;
  std::size_t before = 0;
  std::size_t later = 0;
  for (const std::size_t each : place_)
    if (each != nowhere) ++(each < place ? before : later);
  const bool take = later <= before;
  schedule_ = take ? from.schedule_ : fixed_;
  for (ActionIndex a = 0; a < place_.size(); ++a) {
    if (place_[a] == nowhere) continue;
    const bool stays = place_[a] < place;
    if (stays && !take) schedule_.put(a, from.schedule_.starts()[a]);
    if (!stays && take) schedule_.take(a);
    if (!stays) place_[a] = nowhere;
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
