// Where each block stops, and why: the lowest step that is not complete after the plan, and what
// stands in the way of all that it still asks.
#include <algorithm>

#include "planner/explain/assemble.h"
#include "planner/explain/beside_plan.h"

namespace weerbaar {

namespace {

class NextSteps {
 public:
  NextSteps(const Problem& problem, const Starts& starts, const Ledger& ledger)
      : problem_(problem), starts_(starts), ledger_(ledger) {}

  std::optional<NextStep> of_block(BlockIndex b) const {
    const LocalBlock& block = problem_.instance.blocks[b];
    NextStep next;
    next.block = b;
    next.step = static_cast<int>(step_count) + 1;
    int weight = 0;
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
      const int step = first_to_go(l);
      if (step > next.step || step > static_cast<int>(step_count)) continue;
      if (step < next.step) next.entries = 0;
      // Of entries that stop at the same step the heaviest is told, of equals the first.
      if (step < next.step || problem_.instance.ladders[l].weight > weight) {
        next.ladder = l;
        weight = problem_.instance.ladders[l].weight;
      }
      next.step = step;
      ++next.entries;
    }
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

  void explain(NextStep& next) const {
    const Ladder& ladder = problem_.instance.ladders[next.ladder];
    const Step& step = ladder.step(next.step);
    std::vector<ActionIndex> needed;
    BesidePlan beside(problem_, starts_, ledger_);
    if (!step.reachable && step.needs.empty()) {
      next.why = {.cause = LeftOutCause::ladder_ends};
      return;
    }
    bool possible = true;
    for (const std::vector<ActionIndex>& need : step.needs) {
      if (std::any_of(need.begin(), need.end(), [&](ActionIndex a) { return is_there(a); }))
        continue;
      if (!need.empty()) next.missing.push_back(need.front());
      if (possible) possible = collect_one_of(need, beside, needed, next.why);
    }
    if (step.worth == 0)
      next.why = {.cause = LeftOutCause::target_reached};
    else if (possible)
      next.why = beside.obstacle_to(needed);
  }

  bool is_there(ActionIndex a) const {
    return contains(starts_, a) || problem_.instance.actions[a].state == ActionState::finished;
  }

  // False, with why, when none of them can be had.
  bool collect_one_of(const std::vector<ActionIndex>& need, BesidePlan& beside,
                      std::vector<ActionIndex>& needed, Obstacle& why) const {
    why = {.cause = LeftOutCause::step};  // of no alternative that is left
    for (const ActionIndex a : need) {
      std::vector<ActionIndex> more = needed;
      if (problem_.instance.actions[a].state == ActionState::excluded) {
        why = {.cause = LeftOutCause::step, .other = a};
      } else if (beside.collect(a, more, why)) {
        needed = std::move(more);
        return true;
      }
    }
    return false;
  }

  const Problem& problem_;
  const Starts& starts_;
  const Ledger& ledger_;
};

}  // namespace

std::vector<NextStep> explain_next(const Problem& problem, const Starts& starts,
                                   const Ledger& ledger) {
  std::vector<NextStep> all;
  const NextSteps next(problem, starts, ledger);
  for (BlockIndex b = 0; b < problem.instance.blocks.size(); ++b)
    if (problem.instance.blocks[b].counts)
      if (std::optional<NextStep> step = next.of_block(b)) all.push_back(std::move(*step));
  return all;
}

}  // namespace weerbaar
