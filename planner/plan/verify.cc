// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "planner/plan/recount.h"

namespace weerbaar {

namespace {

class Verifier {
 public:
  Verifier(const Model& model, const Instance& instance, const std::vector<Planned>& chosen)
      : model_(model), instance_(instance), count_(model, instance), in_plan_(chosen) {
    for (const Planned& planned : chosen)
      chosen_[planned.action] = &planned;
  }

  void check_rules() {
    for (const Planned& planned : in_plan_) {
      check_length(planned);
      check_prerequisites(planned);
      check_know_first(planned);
      check_time(planned);
      check_runs(planned);
    }
    check_decisions();
    for (std::string& broken : count_.broken_limits(in_plan_))
      broken_.push_back(std::move(broken));
  }

  // The value month by month, and the steps that people see add up to it.
  void check_value(const Plan& plan) {
    std::int64_t value = 0;
    for (const Ladder& ladder : instance_.ladders)
      for (int month = 0; month < instance_.months; ++month)
        for (int k = 1; k <= static_cast<int>(step_count); ++k)
          if (!ladder.step(k).complete && complete(ladder, k, month)) value += ladder.step(k).worth;
    std::int64_t gains = 0;
    std::int64_t per_mille = 0;
    for (const StepReached& step : plan.steps) {
      gains += step.gain;
      per_mille += step.per_mille;
    }
    if (value != plan.value) report("de waarde is {}, niet {}", value, plan.value);
    if (gains != value) report("de treden zijn samen {} waard, niet {}", gains, value);
    if (value > 0 && per_mille != 1000) report("de aandelen zijn samen {} van de 1000", per_mille);
    if (value > plan.bound) report("de waarde {} is hoger dan de bovengrens {}", value, plan.bound);
  }

  std::vector<std::string> broken() { return std::move(broken_); }

 private:
  template <class... Args>
  void report(fmt::format_string<Args...> text, Args&&... args) {
    broken_.push_back(fmt::format(text, std::forward<Args>(args)...));
  }

  const Action& action(ActionIndex a) const { return instance_.actions[a]; }

  bool finished_by(ActionIndex a, int month) const {
    if (action(a).state == ActionState::finished) return true;
    const auto at = chosen_.find(a);
    return at != chosen_.end() && at->second->finish <= month;
  }

  // All of the step and of those below it is finished by the end of the month.
  bool complete(const Ladder& ladder, int step, int month) const {
    for (int k = 1; k <= step; ++k) {
      const Step& each = ladder.step(k);
      if (!each.reachable) return false;
      for (const std::vector<ActionIndex>& need : each.needs)
        if (std::none_of(need.begin(), need.end(),
                         [&](ActionIndex a) { return finished_by(a, month); }))
          return false;
    }
    return true;
  }

  void check_length(const Planned& planned) {
    const Action& each = action(planned.action);
    const int length = planned.finish - planned.start + 1;
    const int least = count_.least_length(each, planned.start);
    if (each.state == ActionState::running) return;
    if (least == 0)
      report("`{}` kan niet lopen vanaf haar start", each.id);
    else if (length != least)
      report("`{}` duurt {} maanden, niet {}", each.id, length, least);
  }

  void check_prerequisites(const Planned& planned) {
    const Action& each = action(planned.action);
    const auto ready = [&](ActionIndex before) { return finished_by(before, planned.start - 1); };
    for (const ActionIndex before : each.requires_)
      if (!ready(before))
        report("`{}` begint voordat `{}` klaar is, waarop zij wacht", each.id, action(before).id);
    for (const AnyOf& group : each.any_of) {
      const bool one = std::any_of(
          group.alternatives.begin(), group.alternatives.end(), [&](const auto& alternative) {
            return std::all_of(alternative.begin(), alternative.end(), ready);
          });
      if (!one) report("van wat `{}` vereist, is niet een van de keuzes klaar", each.id);
    }
    for (const ActionIndex other : each.excludes)
      if (chosen_.contains(other) || excludes_as_finished(action(other)))
        report("`{}` en `{}` sluiten elkaar uit", each.id, action(other).id);
  }

  // From the measure's first step, not from the arrows that were made of it.
  void check_know_first(const Planned& planned) {
    const Action& each = action(planned.action);
    const Measure& measure = model_.catalog.measures[each.measure];
    if (measure.steps.empty() || measure.steps.front().step < 3 || measure.duty ||
        each.state == ActionState::running || each.state == ActionState::decided)
      return;
    bool bound = false;
    for (const Ladder& ladder : instance_.ladders) {
      if (ladder.block != measure.steps.front().block) continue;
      if (each.entry && ladder.entry != each.entry) continue;
      const Step& first = ladder.step(1);
      if (first.passed_over || complete(ladder, 1, planned.start - 1)) return;
      bound = bound || first.reachable;
    }
    if (bound) report("`{}` begint voordat trede 1 van haar bouwsteen er is", each.id);
  }

  void check_time(const Planned& planned) {
    const Action& each = action(planned.action);
    const Measure& measure = model_.catalog.measures[each.measure];
    if (each.fixed_start && planned.start != *each.fixed_start)
      report("`{}` begint niet in de maand die vastligt", each.id);
    if (each.state == ActionState::running) return;
    const Month start = instance_.start + planned.start;
    const Date last = last_day(instance_.start + planned.finish);
    if (planned.start < 0) report("`{}` begint voor het plan", each.id);
    if (planned.finish >= instance_.months)
      report("`{}` is pas klaar na het einde van het plan", each.id);
    if (measure.not_before && first_day(start) < measure.not_before->date)
      report("`{}` begint voor {}", each.id, iso(measure.not_before->date));
    if (measure.deadline && !measure.deadline->ground.empty() && last > measure.deadline->date)
      report("`{}` is klaar na haar uiterste datum {}", each.id, iso(measure.deadline->date));
    const auto& allowed = measure.start_months;
    if (!each.fixed_start && !allowed.empty() &&
        std::find(allowed.begin(), allowed.end(), start.in_year() + 1) == allowed.end())
      report("`{}` begint in een maand waarin dat niet mag", each.id);
  }

  void check_runs(const Planned& planned) {
    const int every = model_.catalog.measures[action(planned.action).measure].repeat_months;
    const int length = planned.finish - planned.start + 1;
    std::vector<int> runs;
    if (every > 0) {
      int interval = every;
      while (interval < length)
        interval += every;
      for (int start = planned.start + interval; start + length <= instance_.months;
           start += interval)
        runs.push_back(start);
    }
    if (runs != planned.runs)
      report("`{}` komt niet terug in de goede maanden", action(planned.action).id);
  }

  void check_decisions() {
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a) {
      const Action& each = action(a);
      const bool chosen = chosen_.contains(a);
      const bool duty = model_.catalog.measures[each.measure].duty &&
                        each.state != ActionState::finished && each.state != ActionState::absent;
      const bool must =
          duty || each.state == ActionState::running || each.state == ActionState::decided;
      const bool must_not = each.state == ActionState::finished ||
                            each.state == ActionState::excluded ||
                            each.state == ActionState::absent;
      if (must && !chosen) report("`{}` moet in het plan, en staat er niet in", each.id);
      if (must_not && chosen) report("`{}` mag niet in het plan, en staat erin", each.id);
    }
  }

  const Model& model_;
  const Instance& instance_;
  Recount count_;
  const std::vector<Planned>& in_plan_;
  std::map<ActionIndex, const Planned*> chosen_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_rules(const Model& model, const Instance& instance,
                                      const Starts& starts) {
  const std::vector<Planned> chosen = planned_from(instance, starts);
  Verifier verifier(model, instance, chosen);
  verifier.check_rules();
  return verifier.broken();
}

std::vector<std::string> verify(const Model& model, const Instance& instance, const Plan& plan) {
  Verifier verifier(model, instance, plan.chosen);
  verifier.check_rules();
  verifier.check_value(plan);
  return verifier.broken();
}

}  // namespace weerbaar
