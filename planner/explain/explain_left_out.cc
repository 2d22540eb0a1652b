// SPDX-License-Identifier: EUPL-1.2
// Why an action was left out: what stands in the way beside the plan, of itself or of the rest of
// the step that it belongs to.
#include <algorithm>

#include "planner/explain/assemble.h"
#include "planner/explain/beside_plan.h"

namespace weerbaar {

namespace {

class Explainer {
 public:
  Explainer(const Problem& problem, const Starts& starts, const Ledger& ledger)
      : problem_(problem), starts_(starts), beside_(problem, starts, ledger) {}

  Obstacle explain(ActionIndex action) {
    if (problem_.instance.actions[action].state == ActionState::excluded)
      return {.cause = LeftOutCause::excluded};
    Obstacle why;
    std::vector<ActionIndex> needed;
    if (!beside_.collect(action, needed, why)) return why;
    // What brings nothing would not come in with all the means there are.
    if (!has_worth(needed)) return {.cause = why_worthless(action)};
    const std::optional<MilestoneIndex> step = first_incomplete(action);
    if (!step && !problem_.items[action].milestones.empty())
      return {.cause = LeftOutCause::step_done};
    if (!beside_.fits(needed))
      return obstacle_to(needed,
                         needed.size() > 1 ? ShortFor::with_what_it_awaits : ShortFor::itself);
    // Alone it fits, but in part a step is of no use.
    if (!collect_rest_of_step(step, needed, why)) return why;
    return obstacle_to(needed, ShortFor::whole_step);
  }

 private:
  Obstacle obstacle_to(const std::vector<ActionIndex>& needed, ShortFor short_for) {
    Obstacle why = beside_.obstacle_to(needed);
    why.short_for = short_for;
    return why;
  }

  // All that is missing of a step and of those below it. False, with why, when something of it
  // cannot be had at all.
  bool collect_rest_of_step(std::optional<MilestoneIndex> step, std::vector<ActionIndex>& needed,
                            Obstacle& why) {
    const auto there = [&](ActionIndex a) { return beside_.is_there(a, needed); };
    for (; step; step = problem_.milestones[*step].lower)
      for (const std::vector<ActionIndex>& need : problem_.milestones[*step].needs) {
        if (std::any_of(need.begin(), need.end(), there)) continue;
        const bool had = std::any_of(need.begin(), need.end(), [&](ActionIndex a) {
          std::vector<ActionIndex> more = needed;
          if (problem_.instance.actions[a].state == ActionState::excluded ||
              !beside_.collect(a, more, why))
            return false;
          needed = std::move(more);
          return true;
        });
        if (had) continue;
        why = {.cause = LeftOutCause::step, .other = need.front()};
        return false;
      }
    return true;
  }

  // The first step that asks for the action and is not complete.
  std::optional<MilestoneIndex> first_incomplete(ActionIndex action) const {
    const auto satisfied = [&](const std::vector<ActionIndex>& need) {
      return std::any_of(need.begin(), need.end(),
                         [&](ActionIndex a) { return contains(starts_, a); });
    };
    for (const MilestoneIndex m : problem_.items[action].milestones)
      for (std::optional<MilestoneIndex> at = m; at; at = problem_.milestones[*at].lower) {
        const auto& needs = problem_.milestones[*at].needs;
        if (!std::all_of(needs.begin(), needs.end(), satisfied)) return m;
      }
    return std::nullopt;
  }

  LeftOutCause why_worthless(ActionIndex action) const {
    LeftOutCause cause = LeftOutCause::no_step;
    for (const Ladder& ladder : problem_.instance.ladders)
      for (const Step& step : ladder.steps) {
        const bool asked = std::any_of(step.needs.begin(), step.needs.end(), [&](const auto& need) {
          return std::find(need.begin(), need.end(), action) != need.end();
        });
        if (asked && step.reachable) return LeftOutCause::target_reached;
        if (asked) cause = LeftOutCause::unreachable;
      }
    return cause;
  }

  bool has_worth(const std::vector<ActionIndex>& needed) const {
    return std::any_of(needed.begin(), needed.end(), [&](ActionIndex a) {
      const std::vector<MilestoneIndex>& steps = problem_.items[a].milestones;
      return std::any_of(steps.begin(), steps.end(),
                         [&](MilestoneIndex m) { return problem_.milestones[m].worth > 0; });
    });
  }

  const Problem& problem_;
  const Starts& starts_;
  BesidePlan beside_;
};

}  // namespace

std::vector<LeftOut> explain_left_out(const Problem& problem, const Starts& starts,
                                      const Ledger& ledger) {
  std::vector<LeftOut> left_out;
  Explainer explainer(problem, starts, ledger);
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (starts[a] == not_chosen && problem.instance.actions[a].state != ActionState::finished &&
        problem.instance.actions[a].state != ActionState::absent)
      left_out.push_back({a, explainer.explain(a)});
  return left_out;
}

}  // namespace weerbaar
