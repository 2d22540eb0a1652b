// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/replan.h"

#include <algorithm>

#include "planner/instance/marks.h"
#include "planner/search/as_plan.h"
#include "planner/search/nearest_plan.h"
#include "planner/search/scheduler.h"
#include "planner/variants/few_moves.h"

namespace weerbaar {

namespace {

WayOn way_of(const Model& model, const Instance& instance, const Starts& from,
             const SearchResult& found) {
  WayOn way;
  way.starts = found.starts;
  way.value = found.score.value;
  way.cost = found.score.cost;
  for (ActionIndex a = 0; a < from.size(); ++a)
    if (from[a] != found.starts[a]) ++way.moves;
  const PerPillar<int> marks = marks_after(model, instance, found.starts);
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    way.mean_mark += marks[p];
    if (marks[p] >= model.profile.pillars[p].target) ++way.pillars_at_target;
  }
  way.mean_mark /= static_cast<int>(pillar_count);
  return way;
}

Freedom taken_of(Freedom asked, const Replan& replan) {
  if (!replan.none) return Freedom::free;
  if (asked != Freedom::when_it_pays) return asked;
  return pays(replan.free.value, replan.none->value) ? Freedom::free : Freedom::none;
}

}  // namespace

Earlier earlier_plan(const Instance& instance, const KnownPlan& known) {
  Earlier earlier;
  earlier.starts.assign(instance.actions.size(), not_chosen);
  earlier.begin = earlier.starts;
  for (const KnownPlan::Start& start : known.starts) {
    const std::optional<ActionIndex> found = find_action(instance, start.action);
    if (!found) continue;
    const Action& action = instance.actions[*found];
    if (action.state == ActionState::finished) {
      earlier.finished.push_back(*found);
      continue;
    }
    const int month = start.month - instance.start;
    earlier.starts[*found] = month;
    if (!can_be_planned(action)) continue;
    earlier.begin[*found] = action.state == ActionState::running ? month : std::max(0, month);
  }
  std::sort(earlier.finished.begin(), earlier.finished.end());
  return earlier;
}

SearchResult kept_of(const Problem& problem, const Earlier& earlier) {
  SearchResult kept = nearest_plan(problem, earlier.begin);
  if (!kept.is_plan()) return kept;
  Schedule schedule = schedule_of(problem, kept.starts);
  Scheduler(problem).drop_idle(schedule);
  return as_plan(problem, schedule.starts());
}

bool pays(std::int64_t more, std::int64_t kept) {
  return (more - kept) * 1000 > kept * keeping_margin;
}

Replanned go_on(const Model& model, const Problem& problem, const Earlier& earlier,
                const SearchResult& free, Freedom freedom) {
  const Instance& instance = problem.instance;
  const SearchResult kept = kept_of(problem, earlier);
  const FewMoves few = kept.is_plan() ? few_moves(problem, kept.starts) : FewMoves{};

  // A few moves may bring more than a search that stopped early, and what is not better is no
  // reason to change anything.
  SearchResult best = free;
  for (const SearchResult* other : {&kept, &few.found})
    if (kept.is_plan() && !better(best.score, other->score)) best = *other;
  best.evaluations = free.evaluations + few.found.evaluations;

  Replan replan;
  replan.asked = freedom;
  replan.earlier = earlier.starts;
  replan.finished = earlier.finished;
  const Starts& base = kept.is_plan() ? kept.starts : best.starts;
  replan.free = way_of(model, instance, base, best);
  if (kept.is_plan()) {
    replan.none = way_of(model, instance, base, kept);
    replan.few = way_of(model, instance, base, few.found);
    replan.few_is_best = few.is_best;
  }
  replan.taken = taken_of(freedom, replan);

  SearchResult found = replan.taken == Freedom::none  ? kept
                       : replan.taken == Freedom::few ? few.found
                                                      : best;
  found.evaluations = best.evaluations;
  return {std::move(found), std::move(replan)};
}

}  // namespace weerbaar
