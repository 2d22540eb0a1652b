// SPDX-License-Identifier: EUPL-1.2
// Where each ladder stops, and why: the first step that is not complete after the plan, and what
// stands in the way of all that it still asks.
#include <algorithm>

#include "planner/explain/assemble.h"
#include "planner/explain/beside_plan.h"
#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

class NextSteps {
 public:
  NextSteps(const Problem& problem, const Starts& starts, const Ledger& ledger)
      : problem_(problem), starts_(starts), beside_(problem, starts, ledger) {}

  std::optional<NextStep> of_ladder(LadderIndex l) {
    NextStep next;
    next.ladder = l;
    next.step = first_to_go(l);
    if (next.step > static_cast<int>(step_count)) return std::nullopt;
    explain(next);
    return next;
  }

 private:
  // step_count + 1: all of them are complete.
  int first_to_go(LadderIndex l) const {
    const Ladder& ladder = problem_.instance.ladders[l];
    const auto completions = completions_of(problem_.instance, ladder, starts_);
    int step = 1;
    while (step <= static_cast<int>(step_count) &&
           (ladder.step(step).passed_over ||
            completions[static_cast<std::size_t>(step - 1)] != not_reached))
      ++step;
    return step;
  }

  void explain(NextStep& next) {
    const Step& step = problem_.instance.ladders[next.ladder].step(next.step);
    if (!step.reachable && step.needs.empty()) {
      next.why = {.cause = LeftOutCause::ladder_ends};
      return;
    }
    std::vector<ActionIndex> needed;
    bool possible = true;
    for (const std::vector<ActionIndex>& need : step.needs) {
      if (std::any_of(need.begin(), need.end(), [&](ActionIndex a) { return is_in_time(a); }))
        continue;
      const auto late = std::find_if(need.begin(), need.end(),
                                     [&](ActionIndex a) { return contains(starts_, a); });
      if (late != need.end()) {
        if (possible) next.why = {.cause = LeftOutCause::after_end, .other = *late};
        possible = false;
        continue;
      }
      if (!need.empty()) next.missing.push_back(need.front());
      if (possible) possible = collect_one_of(need, needed, next.why);
    }
    // Of what cannot be reached the worth says nothing.
    if (step.worth == 0 && step.reachable)
      next.why = {.cause = LeftOutCause::target_reached};
    else if (possible)
      next.why = beside_.obstacle_to(needed);
    if (possible) next.missing = needed;
  }

  // Finished, or by the plan before its end.
  bool is_in_time(ActionIndex a) const {
    const Action& action = problem_.instance.actions[a];
    if (action.state == ActionState::finished) return true;
    return contains(starts_, a) && finish_of(action, starts_[a]) < problem_.months;
  }

  // False, with why, when none of them can be had.
  bool collect_one_of(const std::vector<ActionIndex>& need, std::vector<ActionIndex>& needed,
                      Obstacle& why) {
    why = {.cause = LeftOutCause::step};  // of no alternative that is left
    for (const ActionIndex a : need) {
      std::vector<ActionIndex> more = needed;
      if (problem_.instance.actions[a].state == ActionState::excluded) {
        why = {.cause = LeftOutCause::step, .other = a};
      } else if (beside_.collect(a, more, why)) {
        needed = std::move(more);
        return true;
      }
    }
    return false;
  }

  const Problem& problem_;
  const Starts& starts_;
  BesidePlan beside_;
};

}  // namespace

std::vector<NextStep> explain_next(const Problem& problem, const Starts& starts,
                                   const Ledger& ledger) {
  std::vector<NextStep> all;
  NextSteps next(problem, starts, ledger);
  for (LadderIndex l = 0; l < problem.instance.ladders.size(); ++l)
    if (problem.instance.blocks[problem.instance.ladders[l].block].counts)
      if (std::optional<NextStep> step = next.of_ladder(l)) all.push_back(std::move(*step));
  return all;
}

}  // namespace weerbaar
