// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/advise.h"

#include <utility>

#include "planner/variants/what_if.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_advised = 4;  // actions of one measure

std::vector<ActionIndex> actions_asked(const Model& model, const Instance& instance,
                                       const std::string& id) {
  std::vector<ActionIndex> asked;
  for (ActionIndex a = 0; a < instance.actions.size() && asked.size() < most_advised; ++a) {
    const Action& action = instance.actions[a];
    if (action.state != ActionState::finished && action.state != ActionState::absent &&
        (action.id == id || model.catalog.measures[action.measure].id == id))
      asked.push_back(a);
  }
  return asked;
}

// What the plan says is short for it; empty: it says something else.
std::vector<Shortage> shortages_of(const Plan& plan, ActionIndex action) {
  for (const LeftOut& each : plan.left_out)
    if (each.action == action) return each.why.shortages;
  return {};
}

}  // namespace

bool can_be_asked(const Model& model, const std::string& id) {
  for (const Measure& measure : model.catalog.measures)
    if (measure.id == id) return true;
  return find_action(instance_of(model), id).has_value();
}

Advice advise(const Model& model, const Instance& instance, const Plan& plan, const std::string& id,
              std::int64_t evaluations, const Watcher& watcher, const DoAll& do_all) {
  const Effort full = effort_for(evaluations);
  const Effort beside = effort_beside_known(evaluations);
  // Some fifty quick plans take about as long as a full one.
  const Effort quick = effort_from_known(evaluations / 8);
  const Starts present = starts_of(instance, plan);
  const std::vector<ActionIndex> asked = actions_asked(model, instance, id);
  Advice advice;
  std::size_t plans_done = 0;
  for (std::size_t at = 0; at < asked.size(); ++at) {
    const ActionIndex a = asked[at];
    std::size_t plans_after = 0;
    for (std::size_t later = at + 1; later < asked.size(); ++later)
      plans_after += contains(present, asked[later]) ? 1 : plans_an_action;
    const Watcher of_all = [&](Progress progress) {
      progress.plans_done += plans_done;
      progress.plans_in_all += plans_done + plans_after;
      return !watcher || watcher(progress);
    };
    if (!contains(present, a)) {
      advice.left_out.push_back(what_would_let_in(
          model, instance, present, a, shortages_of(plan, a), {quick, full, of_all, do_all}));
      plans_done += static_cast<std::size_t>(advice.left_out.back().plans);
    } else {
      if (auto without = plan_without(model, instance, present, a, beside, of_all))
        advice.chosen.push_back(std::move(*without));
      else if (!instance.actions[a].mandatory)
        advice.none_without.push_back(a);
      ++plans_done;
    }
  }
  return advice;
}

}  // namespace weerbaar
