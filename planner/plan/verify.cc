#include "planner/plan/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weerbaar {

namespace {

class Verifier {
 public:
  Verifier(const Model& model, const Instance& instance, const std::vector<Planned>& chosen)
      : model_(model), instance_(instance), in_plan_(chosen) {
    for (const Planned& planned : chosen)
      chosen_[planned.action] = &planned;
  }

  void check_rules() {
    for (const Planned& planned : in_plan_) {
      check_prerequisites(planned);
      check_time(planned);
      check_runs(planned);
    }
    check_decisions();
    check_money();
    check_people();
  }

  // The value from its formula, and the gains that people see add up to it.
  void check_value(const Plan& plan) {
    std::int64_t value = 0;
    std::int64_t terms = 0;
    for (PillarIndex p = 0; p < pillar_count; ++p) {
      const PillarState& pillar = model_.profile.pillars[p];
      const std::int64_t shortfall = std::max(0, pillar.target - pillar.mark);
      for (int month = 0; month < instance_.months; ++month) {
        std::int64_t left = shortfall;
        for (const Planned& planned : in_plan_)
          if (planned.finish <= month) left -= action(planned.action).effect[p];
        left = std::max<std::int64_t>(0, left);
        value += (700 - pillar.priority) * (shortfall * shortfall - left * left);
      }
    }
    for (const Planned& planned : in_plan_) {
      std::int64_t gain = 0;
      for (const GainTerm& term : planned.terms)
        gain += term.gain;
      if (gain != planned.gain) report("the terms of {} do not add up", action(planned.action).id);
      terms += gain;
    }
    if (value != plan.value) report("the value is {}, not {}", value, plan.value);
    if (terms != value) report("the gains add up to {}, not {}", terms, value);
    if (value > plan.bound) report("the value {} is above its bound {}", value, plan.bound);
  }

  std::vector<std::string> broken() { return std::move(broken_); }

 private:
  template <class... Args>
  void report(fmt::format_string<Args...> text, Args&&... args) {
    broken_.push_back(fmt::format(text, std::forward<Args>(args)...));
  }

  const Action& action(ActionIndex a) const { return instance_.actions[a]; }

  // Finished before the start: true when `before` is done in an earlier month.
  bool ready(ActionIndex before, int start) const {
    if (action(before).state == ActionState::finished) return true;
    const auto at = chosen_.find(before);
    return at != chosen_.end() && at->second->start + action(before).duration <= start;
  }

  void check_prerequisites(const Planned& planned) {
    const Action& each = action(planned.action);
    for (const ActionIndex before : each.requires_)
      if (!ready(before, planned.start))
        report("{} starts before its prerequisite {} is finished", each.id, action(before).id);
    for (const AnyOf& group : each.any_of) {
      const bool one = std::any_of(
          group.alternatives.begin(), group.alternatives.end(), [&](const auto& alternative) {
            return std::all_of(alternative.begin(), alternative.end(),
                               [&](ActionIndex before) { return ready(before, planned.start); });
          });
      if (!one) report("{} has none of its alternatives finished", each.id);
    }
    for (const ActionIndex other : each.excludes)
      if (chosen_.contains(other) || action(other).state == ActionState::finished)
        report("{} and {} exclude each other", each.id, action(other).id);
  }

  void check_time(const Planned& planned) {
    const Action& each = action(planned.action);
    const Measure& measure = model_.catalog.measures[each.measure];
    const Date first = first_day(instance_.start + planned.start);
    const Date last = last_day(instance_.start + (planned.start + each.duration - 1));
    if (planned.finish != planned.start + each.duration - 1)
      report("{} has a wrong finish", each.id);
    if (planned.start < 0 && each.state != ActionState::running)
      report("{} starts before the plan", each.id);
    if (planned.finish >= instance_.months) report("{} finishes after the horizon", each.id);
    if (each.fixed_start) {
      if (planned.start != *each.fixed_start) report("{} left its fixed start", each.id);
      if (each.state == ActionState::running) return;
    }
    if (measure.not_before && first < measure.not_before->date)
      report("{} starts before {}", each.id, iso(measure.not_before->date));
    if (measure.deadline && !measure.deadline->ground.empty() && last > measure.deadline->date)
      report("{} finishes after its deadline {}", each.id, iso(measure.deadline->date));
  }

  void check_runs(const Planned& planned) {
    const Action& each = action(planned.action);
    std::vector<int> runs;
    if (each.repeat > 0)
      for (int n = 1; planned.start + n * each.repeat + each.duration <= instance_.months; ++n)
        runs.push_back(planned.start + n * each.repeat);
    if (runs != planned.runs) report("{} has the wrong repeats", each.id);
  }

  void check_decisions() {
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a) {
      const Action& each = action(a);
      const bool chosen = chosen_.contains(a);
      const bool duty =
          model_.catalog.measures[each.measure].duty && each.state != ActionState::finished;
      const bool must =
          duty || each.state == ActionState::running || each.state == ActionState::decided;
      const bool must_not =
          each.state == ActionState::finished || each.state == ActionState::excluded;
      if (must && !chosen) report("{} must be in the plan", each.id);
      if (must_not && chosen) report("{} may not be in the plan", each.id);
    }
  }

  // What happens in each calendar year, month by month of every run.
  struct Year {
    std::map<std::string, std::int64_t> one_off;  // by label
    std::map<std::string, std::int64_t> structural;
  };

  std::map<int, Year> spending() const {
    std::map<int, Year> years;
    for (const Planned& planned : in_plan_) {
      const Action& each = action(planned.action);
      const std::string label = each.label ? instance_.labels[*each.label] : "";
      std::vector<int> starts = planned.runs;
      starts.push_back(planned.start);
      for (const int start : starts)
        for (int k = 0; k < each.duration; ++k) {
          const Month month = instance_.start + (start + k);
          if (start + k >= 0)
            years[month.year()].one_off[label] +=
                each.one_off / each.duration + (k < each.one_off % each.duration ? 1 : 0);
        }
      for (int m = std::max(0, planned.start + each.duration); m < instance_.months; ++m) {
        const Month month = instance_.start + m;
        years[month.year()].structural[label] +=
            each.structural / 12 + (month.in_year() < each.structural % 12 ? 1 : 0);
      }
    }
    return years;
  }

  void check_money() {
    const std::map<int, Year> years = spending();
    check_line(years, true, model_.profile.planning.carry_over);
    check_line(years, false, false);
  }

  void check_line(const std::map<int, Year>& years, bool one_off, bool carry_over) {
    std::map<std::string, std::int64_t> kept;  // by label, from the year before
    const int first = instance_.start.year();
    const int last = (instance_.start + (instance_.months - 1)).year();
    for (int year = first; year <= last; ++year) {
      std::map<std::string, std::int64_t> available = kept;
      for (const BudgetLine& line : model_.profile.budget)
        if (line.year == year) available[line.label] += one_off ? line.one_off : line.structural;
      const auto at = years.find(year);
      if (at != years.end()) {
        const auto& used = one_off ? at->second.one_off : at->second.structural;
        for (const auto& [label, euros] : used) {
          const std::int64_t own = label.empty() ? 0 : std::min(euros, available[label]);
          if (!label.empty()) available[label] -= own;
          available[""] -= euros - own;
        }
      }
      if (available[""] < 0)
        report("{} money of {} is short by {}", one_off ? "one-off" : "structural", year,
               -available[""]);
      kept.clear();
      if (carry_over) kept = available;
    }
  }

  void check_people() {
    std::map<std::pair<RoleIndex, int>, std::int64_t> hours;
    for (const Planned& planned : in_plan_) {
      const Action& each = action(planned.action);
      std::vector<int> starts = planned.runs;
      starts.push_back(planned.start);
      for (const int start : starts)
        for (int k = 0; k < each.duration; ++k)
          hours[{each.owner, start + k}] +=
              each.hours / each.duration + (k < each.hours % each.duration ? 1 : 0);
      for (int m = planned.start + each.duration; m < instance_.months; ++m)
        hours[{each.owner, m}] +=
            each.upkeep_hours / 12 +
            ((instance_.start + m).in_year() < each.upkeep_hours % 12 ? 1 : 0);
    }
    for (const Capacity& capacity : model_.profile.capacities)
      for (int m = 0; m < instance_.months; ++m) {
        const auto used = hours.find({capacity.role, m});
        if (used == hours.end()) continue;
        const bool absent =
            std::count(capacity.absent.begin(), capacity.absent.end(), instance_.start + m) > 0;
        const std::int64_t free =
            absent ? 0 : std::max<std::int64_t>(0, capacity.hours_per_month - capacity.occupied);
        if (used->second > free)
          report("{} works {} of {} hours in {}", model_.catalog.roles[capacity.role].id,
                 used->second, free, iso(instance_.start + m));
      }
  }

  const Model& model_;
  const Instance& instance_;
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
