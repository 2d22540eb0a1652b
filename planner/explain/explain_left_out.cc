// Why an action was left out: which single limit would let it in if it were taken away, while every
// action of the plan keeps its start.
#include <algorithm>

#include "planner/explain/assemble.h"
#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

bool contains_action(const std::vector<ActionIndex>& actions, ActionIndex action) {
  return std::find(actions.begin(), actions.end(), action) != actions.end();
}

enum class Limit { hours, one_off, structural };

class Explainer {
 public:
  Explainer(const Problem& problem, const Starts& starts, const Ledger& ledger)
      : problem_(problem), starts_(starts), ledger_(ledger) {}

  LeftOut explain(ActionIndex action) {
    const Instance& instance = problem_.instance;
    LeftOut left_out;
    left_out.action = action;
    if (instance.actions[action].state == ActionState::excluded) {
      left_out.cause = LeftOutCause::excluded;
      return left_out;
    }
    std::vector<ActionIndex> needed;
    if (!collect(action, needed, left_out)) return left_out;
    // What brings nothing would not come in with all the means there are.
    if (!brings_gain(needed)) {
      left_out.cause = LeftOutCause::no_gain;
      return left_out;
    }
    const std::optional<MilestoneIndex> step = first_incomplete(action);
    if (!step && !problem_.items[action].milestones.empty()) {
      left_out.cause = LeftOutCause::step_done;
      return left_out;
    }
    if (!try_with({}, needed)) {
      explain_limit(needed, left_out);
      return left_out;
    }
    // Alone it fits, but in part a step is of no use.
    if (!collect_rest_of_step(step, needed, left_out)) return left_out;
    if (try_with({}, needed))
      left_out.cause = LeftOutCause::outweighed;
    else
      explain_limit(needed, left_out);
    return left_out;
  }

 private:
  // The action and the prerequisites it misses, each after what it waits for. False, with the
  // cause, when one of them cannot be had at all.
  bool collect(ActionIndex action, std::vector<ActionIndex>& needed, LeftOut& left_out) {
    if (contains(starts_, action) || contains_action(needed, action)) return true;
    // What waits for itself through alternatives cannot be had in this way.
    if (contains_action(collecting_, action)) {
      left_out.cause = LeftOutCause::prerequisite;
      left_out.other = action;
      return false;
    }
    collecting_.push_back(action);
    const bool collected = collect_with_prerequisites(action, needed, left_out);
    collecting_.pop_back();
    return collected;
  }

  bool collect_with_prerequisites(ActionIndex action, std::vector<ActionIndex>& needed,
                                  LeftOut& left_out) {
    const Instance& instance = problem_.instance;
    const Problem::Item& item = problem_.items[action];
    for (const ActionIndex other : item.excludes)
      if (starts_[other] != not_chosen || excludes_as_finished(instance.actions[other])) {
        left_out.cause = LeftOutCause::excluded_by_other;
        left_out.other = other;
        return false;
      }
    for (const ActionIndex before : item.requires_)
      if (!collect_prerequisite(before, needed, left_out)) return false;
    for (const auto& alternatives : item.any_of)
      if (!collect_alternative(alternatives, needed, left_out)) return false;
    if (!item.open) {
      left_out.role = too_busy(instance, instance.actions[action]);
      left_out.cause = left_out.role ? LeftOutCause::role : LeftOutCause::horizon;
      return false;
    }
    needed.push_back(action);
    return true;
  }

  // All that is missing of a step and of those below it. False, with the cause, when something of
  // it cannot be had at all.
  bool collect_rest_of_step(std::optional<MilestoneIndex> step, std::vector<ActionIndex>& needed,
                            LeftOut& left_out) {
    const auto there = [&](ActionIndex a) {
      return contains(starts_, a) || contains_action(needed, a);
    };
    for (; step; step = problem_.milestones[*step].lower)
      for (const std::vector<ActionIndex>& need : problem_.milestones[*step].needs) {
        if (std::any_of(need.begin(), need.end(), there)) continue;
        LeftOut attempt = left_out;
        const bool had = std::any_of(need.begin(), need.end(), [&](ActionIndex a) {
          std::vector<ActionIndex> more = needed;
          if (problem_.instance.actions[a].state == ActionState::excluded ||
              !collect(a, more, attempt))
            return false;
          needed = std::move(more);
          return true;
        });
        if (had) continue;
        left_out.cause = LeftOutCause::step;
        left_out.other = need.front();
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

  bool collect_prerequisite(ActionIndex before, std::vector<ActionIndex>& needed,
                            LeftOut& left_out) {
    const bool excluded = problem_.instance.actions[before].state == ActionState::excluded;
    if (!excluded && collect(before, needed, left_out)) return true;
    if (excluded || left_out.cause == LeftOutCause::excluded_by_other) {
      left_out.cause = LeftOutCause::prerequisite;
      left_out.other = before;
    }
    return false;
  }

  bool collect_alternative(const std::vector<std::vector<ActionIndex>>& alternatives,
                           std::vector<ActionIndex>& needed, LeftOut& left_out) {
    for (const auto& alternative : alternatives) {
      std::vector<ActionIndex> more = needed;
      LeftOut attempt = left_out;
      const bool all = std::all_of(alternative.begin(), alternative.end(), [&](ActionIndex a) {
        return collect_prerequisite(a, more, attempt);
      });
      if (all) {
        needed = std::move(more);
        return true;
      }
    }
    left_out.cause = LeftOutCause::prerequisite;
    left_out.other = alternatives.front().front();
    return false;
  }

  // Places all of them beside the plan, each at its earliest, the given limit ignored but kept as
  // small as can be; then its worst shortage. None when they do not fit in time.
  std::optional<Ledger::Shortage> try_with(std::optional<Limit> ignored,
                                           const std::vector<ActionIndex>& needed) const {
    Ledger ledger = ledger_;
    Starts starts = starts_;
    Ledger::Shortage worst;
    for (const ActionIndex a : needed) {
      int best = not_chosen;
      Ledger::Shortage least;
      const Problem::Item& item = problem_.items[a];
      for (int start = std::max(item.first, ready_month(problem_, starts, a)); start <= item.last;
           ++start) {
        const bool fits = length_at(problem_, a, start) > 0 &&
                          (ignored == Limit::hours || ledger.hours_fit(a, start)) &&
                          (ignored == Limit::one_off || ledger.one_off(a, start).amount == 0) &&
                          (ignored == Limit::structural || ledger.structural(a, start).amount == 0);
        if (!fits) continue;
        const Ledger::Shortage lacking = shortage(ledger, ignored, a, start);
        if (best != not_chosen && lacking.amount >= least.amount) continue;
        best = start;
        least = lacking;
        if (least.amount == 0) break;  // the earliest of the best
      }
      if (best == not_chosen) return std::nullopt;
      ledger.book(a, best);
      starts[a] = best;
      if (least.amount > worst.amount) worst = least;
    }
    return worst;
  }

  static Ledger::Shortage shortage(const Ledger& ledger, std::optional<Limit> limit, ActionIndex a,
                                   int start) {
    if (limit == Limit::hours) return ledger.hours(a, start);
    if (limit == Limit::one_off) return ledger.one_off(a, start);
    if (limit == Limit::structural) return ledger.structural(a, start);
    return {};
  }

  bool brings_gain(const std::vector<ActionIndex>& needed) const {
    return std::any_of(needed.begin(), needed.end(), [&](ActionIndex a) {
      const std::vector<MilestoneIndex>& steps = problem_.items[a].milestones;
      return std::any_of(steps.begin(), steps.end(),
                         [&](MilestoneIndex m) { return problem_.milestones[m].worth > 0; });
    });
  }

  void explain_limit(const std::vector<ActionIndex>& needed, LeftOut& left_out) {
    const Instance& instance = problem_.instance;
    if (const auto hours = try_with(Limit::hours, needed)) {
      left_out.cause = LeftOutCause::role;
      left_out.needed = hours->amount;
      left_out.month = static_cast<int>(hours->where);
      left_out.for_steering = hours->resource == instance.capacity.size();
      left_out.role = left_out.for_steering ? instance.steering.role : hours->resource;
    } else if (const auto one_off = try_with(Limit::one_off, needed)) {
      left_out.cause = LeftOutCause::one_off_money;
      left_out.needed = one_off->amount;
      left_out.year = instance.years[one_off->where];
    } else if (const auto structural = try_with(Limit::structural, needed)) {
      left_out.cause = LeftOutCause::structural_money;
      left_out.needed = structural->amount;
      left_out.year = instance.years[structural->where];
    } else {
      left_out.cause = in_time(needed) ? LeftOutCause::several_limits : LeftOutCause::horizon;
    }
  }

  // With every limit but time taken away.
  bool in_time(const std::vector<ActionIndex>& needed) const {
    Starts starts = starts_;
    for (const ActionIndex a : needed) {
      const Problem::Item& item = problem_.items[a];
      int start = std::max(item.first, ready_month(problem_, starts, a));
      while (start <= item.last && length_at(problem_, a, start) == 0)
        ++start;
      if (start > item.last) return false;
      starts[a] = start;
    }
    return true;
  }

  const Problem& problem_;
  const Starts& starts_;
  const Ledger& ledger_;
  std::vector<ActionIndex> collecting_;  // on the path of prerequisites that is being collected
};

}  // namespace

std::vector<LeftOut> explain_left_out(const Problem& problem, const Starts& starts,
                                      const Ledger& ledger) {
  std::vector<LeftOut> left_out;
  Explainer explainer(problem, starts, ledger);
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (starts[a] == not_chosen && problem.instance.actions[a].state != ActionState::finished &&
        problem.instance.actions[a].state != ActionState::absent)
      left_out.push_back(explainer.explain(a));
  return left_out;
}

}  // namespace weerbaar
