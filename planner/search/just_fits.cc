// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/just_fits.h"

#include <algorithm>
#include <optional>

#include "planner/search/scheduler.h"
#include "planner/search/shortest.h"

namespace weerbaar {

namespace {

class Seeker {
 public:
  Seeker(const Problem& problem, const Presolved& presolved, Random& random)
      : problem_(problem),
        presolved_(presolved),
        random_(random),
        scheduler_(problem),
        base_(problem) {
    scheduler_.place_fixed(base_);
    for (const ActionIndex a : problem.mandatory)
      scheduler_.insert(base_, a);
  }

  JustFits run(std::int64_t evaluations) {
    JustFits found;
    for (MilestoneIndex m = 0; m < problem_.milestones.size(); ++m) {
      if (fits_alone(m) || !collect(m)) continue;
      const std::int64_t left = evaluations - found.evaluations;
      if (left <= 0) break;
      seek(m, std::min(left, evaluations_per_action * static_cast<std::int64_t>(list_.size())),
           found);
    }
    return found;
  }

 private:
  static constexpr std::int64_t evaluations_per_action = 200;

  // Money and dates have a say in it too.
  bool fits_in_order(const std::vector<ActionIndex>& actions, MilestoneIndex step) {
    Schedule schedule = base_;
    for (const ActionIndex a : actions)
      scheduler_.insert(schedule, a);
    return scheduler_.complete(schedule, step);
  }

  bool fits_alone(MilestoneIndex step) {
    Schedule schedule = base_;
    return scheduler_.complete(schedule, step);
  }

  // The open actions that the step takes, with all below it: of alternatives the first. False when
  // one of them can start nowhere.
  bool collect(MilestoneIndex step) {
    list_.clear();
    seen_.assign(problem_.action_count, 0);
    bool possible = true;
    for (std::optional<MilestoneIndex> at = step; at; at = problem_.milestones[*at].lower)
      for (const std::vector<ActionIndex>& need : problem_.milestones[*at].needs)
        possible = possible && visit(need.front());
    return possible && !list_.empty();
  }

  bool visit(ActionIndex a) {
    if (base_.has(a) || seen_[a] != 0) return true;
    seen_[a] = 1;
    if (presolved_.starts[a].empty()) return false;
    list_.push_back(a);
    const Problem::Item& item = problem_.items[a];
    return std::all_of(item.requires_.begin(), item.requires_.end(),
                       [&](ActionIndex before) { return visit(before); }) &&
           std::all_of(item.any_of.begin(), item.any_of.end(), [&](const auto& alternatives) {
             return std::all_of(alternatives.front().begin(), alternatives.front().end(),
                                [&](ActionIndex before) { return visit(before); });
           });
  }

  void seek(MilestoneIndex step, std::int64_t evaluations, JustFits& found) {
    const ShortestOrder shortest = shortest_order(problem_, base_, list_, random_, evaluations);
    found.evaluations += shortest.evaluations;
    if (shortest.months > problem_.months || !fits_in_order(shortest.actions, step)) return;
    for (const ActionIndex a : shortest.actions)
      found.goals.push_back(static_cast<GoalIndex>(problem_.milestones.size() + a));
    found.goals.push_back(static_cast<GoalIndex>(step));
  }

  const Problem& problem_;
  const Presolved& presolved_;
  Random& random_;
  Scheduler scheduler_;
  Schedule base_;                   // what has its own start, and what must be there
  std::vector<std::uint8_t> seen_;  // [action]
  std::vector<ActionIndex> list_;
};

}  // namespace

JustFits find_what_just_fits(const Problem& problem, const Presolved& presolved, Random& random,
                             std::int64_t evaluations) {
  return Seeker(problem, presolved, random).run(evaluations);
}

}  // namespace weerbaar
