// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/check_instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "model/load.h"
#include "model/number_text.h"
#include "planner/instance/means.h"
#include "planner/instance/runs.h"
#include "planner/instance/standing.h"
#include "planner/instance/start_window.h"
#include "planner/instance/status.h"
#include "planner/search/ledger.h"

namespace weerbaar {

namespace {

class Checker {
 public:
  Checker(const Model& model, const Problem& problem, Diagnostics& diagnostics)
      : model_(model),
        problem_(problem),
        instance_(problem.instance),
        empty_(problem),
        diagnostics_(diagnostics) {}

  std::vector<Misfit> run() {
    check_roles();
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a) {
      const Action& action = instance_.actions[a];
      if (action.state == ActionState::finished || action.state == ActionState::absent) continue;
      if (action.state == ActionState::excluded) {
        check_excluded(action);
        continue;
      }
      const std::size_t before = error_count();
      check_exclusions(a, action);
      check_prerequisites(action);
      if (error_count() == before) check_dates(a, action);
      if (error_count() == before && problem_.items[a].open) check_room(a, action);
    }
    report_short_roles();
    return by_cause();
  }

 private:
  std::size_t error_count() const { return diagnostics_.error_count() + misfits_.size(); }

  const Measure& measure_of(const Action& action) const {
    return model_.catalog.measures[action.measure];
  }

  std::string_view why_mandatory(const Action& action) const {
    return standing_text(standings_of(model_.catalog, action).front());
  }

  void error(Code code, const Action& action, std::string message, std::string help,
             std::vector<Label> labels = {}) {
    report({.code = code,
            .message = std::move(message),
            .span = place_of_action(model_, action),
            .labels = std::move(labels),
            .help = std::move(help)},
           action);
  }

  void report(Diagnostic finding, const Action& action) {
    if (finding.severity == Severity::error &&
        (finding.code == Code::duty_does_not_fit || finding.code == Code::deadline_too_early))
      misfits_.push_back({.actions = {static_cast<ActionIndex>(&action - instance_.actions.data())},
                          .finding = std::move(finding)});
    else
      diagnostics_.report(std::move(finding));
  }

  // Too little of the same means is one cause, however many must be there, and so is too little
  // time: it is told at the first, and what stands elsewhere is shown beside it. Too little time
  // for what the catalog says must be there is told at the end of the plan.
  std::vector<Misfit> by_cause() {
    constexpr std::size_t most_shown = 5;
    std::vector<Misfit> merged;
    for (Misfit& misfit : misfits_) {
      const auto same = std::find_if(merged.begin(), merged.end(), [&](const Misfit& other) {
        return !misfit.means.empty() && other.means == misfit.means;
      });
      if (same == merged.end()) {
        merged.push_back(std::move(misfit));
        continue;
      }
      same->actions.push_back(misfit.actions.front());
      Diagnostic& told = same->finding;
      const SourceSpan place = misfit.finding.span;
      const bool is_shown = place == told.span ||
                            std::any_of(told.labels.begin(), told.labels.end(),
                                        [&](const Label& label) { return label.span == place; });
      if (!is_shown && told.labels.size() < most_shown)
        told.labels.push_back({place, std::move(misfit.finding.message)});
    }
    for (Misfit& misfit : merged) {
      Diagnostic& told = misfit.finding;
      if (misfit.is_time && told.span.file != profile_file)
        told.labels.insert(
            told.labels.begin(),
            {std::exchange(told.span, model_.profile.planning.end_span), "dit moet in het plan"});
      if (misfit.actions.size() == 1) continue;
      misfit.finding.message +=
          fmt::format("; ook voor {} is {}",
                      dutch_count(std::ssize(misfit.actions) - 1, "andere actie", "andere acties"),
                      misfit.is_time ? "die te kort" : "er daarvan te weinig");
    }
    return merged;
  }

  void check_roles() {
    std::vector<std::size_t> used(model_.catalog.roles.size());
    for (const Action& action : instance_.actions)
      if (can_be_planned(action))
        for (const Work& work : action.work)
          if (work.hours > 0 || work.role == action.owner) ++used[work.role];
    if (names_no_role(instance_)) {
      if (std::any_of(used.begin(), used.end(), [](std::size_t actions) { return actions > 0; }))
        diagnostics_.report(
            {.severity = Severity::warning,
             .code = Code::role_without_owner,
             .message = "het profiel noemt geen enkele rol; het plan rekent met onbeperkte uren",
             .help = "schrijf voor elke rol een regel [[rollen]] met `rol` en de uren per maand"});
      return;
    }
    for (RoleIndex role = 0; role < used.size(); ++role)
      if (used[role] > 0 && !instance_.capacity[role])
        diagnostics_.report(
            {.severity = Severity::warning,
             .code = Code::role_without_owner,
             .message =
                 fmt::format("niemand staat bij de rol `{}`, en er wacht werk: {}",
                             model_.catalog.roles[role].id,
                             dutch_count(static_cast<std::int64_t>(used[role]), "actie", "acties")),
             .help =
                 fmt::format("schrijf een regel [[rollen]] met rol = \"{}\" en de uren; zonder die "
                             "regel rekent het plan met onbeperkte uren",
                             model_.catalog.roles[role].id)});
  }

  void check_excluded(const Action& action) {
    if (measure_of(action).duty)
      error(Code::duty_excluded, action,
            fmt::format("`{}` is een wettelijke plicht en kan niet worden uitgesloten", action.id),
            "zet de status op gereed als het al gedaan is, of haal deze hele [[maatregelen]] weg");
  }

  void check_exclusions(ActionIndex a, const Action& action) {
    if (!action.mandatory) return;
    for (const ActionIndex b : action.excludes) {
      const Action& other = instance_.actions[b];
      const bool clash = (other.mandatory && a < b) || excludes_as_finished(other);
      if (!clash) continue;
      error(Code::decided_pair_excludes, action,
            fmt::format("`{}` {}, maar gaat niet samen met `{}`", action.id, why_mandatory(action),
                        other.id),
            "laat een van de twee los", {{place_of_action(model_, other), "de andere"}});
    }
  }

  void check_prerequisites(const Action& action) {
    for (const ActionIndex b : action.requires_) {
      const Action& before = instance_.actions[b];
      if (before.state == ActionState::excluded && action.mandatory)
        error(Code::decided_prerequisite_excluded, action,
              fmt::format("`{}` {}, maar vereist `{}` en dat is uitgesloten", action.id,
                          why_mandatory(action), before.id),
              fmt::format("haal de uitsluiting van `{}` weg, of {}", before.id,
                          measure_of(action).duty
                              ? fmt::format("zet `{}` op gereed als het al klaar is", action.id)
                              : fmt::format("laat `{}` los", action.id)),
              {{place_of_action(model_, before), "hier uitgesloten"}});
    }
  }

  void check_dates(ActionIndex a, const Action& action) {
    const Problem::Item& item = problem_.items[a];
    const Measure& measure = measure_of(action);
    const int finish = least_finish(instance_, action, item.first);
    const Severity severity = action.mandatory ? Severity::error : Severity::warning;
    if (action.fixed_start) {
      check_fixed_start(action);
    } else if (action.deadline && finish > *action.deadline) {
      report({.severity = severity,
              .code = Code::deadline_too_early,
              .message = fmt::format(
                  "`{}` kan op zijn vroegst eind {} klaar zijn; dat is na de uiterste datum {}",
                  action.id, dutch(instance_.start + finish), dutch(measure.deadline->date)),
              .span = measure.deadline->span,
              .help = action.mandatory ? "begin het plan eerder, of zet op gereed wat al klaar is"
                                       : "deze maatregel komt niet in het plan"},
             action);
    } else if (item.first > item.last && action.settled) {
      // What is only needed by a settled action gets no finding of its own.
      error(Code::duty_does_not_fit, action,
            fmt::format("`{}` {}, maar past niet in de looptijd{}", action.id,
                        why_mandatory(action), why_not_in_time(action)),
            way_to_be_in_time(action));
      const auto role = too_busy(instance_, action);
      misfits_.back().means = "tijd van " + (role ? model_.catalog.roles[*role].id : "het plan");
      misfits_.back().is_time = !role;
    }
  }

  // Who is never there in the time of the plan is needed first.
  std::string way_to_be_in_time(const Action& action) const {
    constexpr std::string_view later =
        "kies een later einde van het plan, of zet op gereed wat al klaar is";
    const auto role = too_busy(instance_, action);
    if (!role) return std::string(later);
    const std::vector<std::int64_t>& hours = *instance_.capacity[*role];
    const bool never = std::all_of(hours.begin(), hours.begin() + instance_.months,
                                   [](std::int64_t each) { return each == 0; });
    return fmt::format("zorg dat `{}` er meer tijd voor heeft, of {}",
                       model_.catalog.roles[*role].id,
                       never ? "zet op gereed wat al klaar is" : later);
  }

  // Who has too little time, or is away, is named.
  std::string why_not_in_time(const Action& action) const {
    const auto role = too_busy(instance_, action);
    if (!role) return "";
    const auto& hours = *instance_.capacity[*role];
    const bool away = std::find(hours.begin(), hours.begin() + instance_.months, 0) !=
                      hours.begin() + instance_.months;
    return fmt::format("; `{}` heeft er te weinig uren voor{}", model_.catalog.roles[*role].id,
                       away ? " of is afwezig" : "");
  }

  void check_fixed_start(const Action& action) {
    const bool running = action.state == ActionState::running;
    int soonest = running ? *action.fixed_start : action.earliest_start;
    const Action* last = nullptr;  // what it waits for the longest
    for (const ActionIndex b : action.requires_) {
      const Action& before = instance_.actions[b];
      if (running || before.state == ActionState::finished) continue;
      const int after = least_finish(instance_, before, problem_.items[b].first) + 1;
      if (after > soonest) last = &before;
      soonest = std::max(soonest, after);
    }
    const std::string start = dutch(instance_.start + *action.fixed_start);
    if (*action.fixed_start < soonest)
      error(
          Code::decided_too_early, action,
          fmt::format("`{}` is besloten met start in {}, maar kan pas beginnen in {}{}", action.id,
                      start, dutch(instance_.start + soonest),
                      last == nullptr ? "" : fmt::format(": `{}` moet eerst klaar zijn", last->id)),
          "kies een latere start, of haal de start weg");
    else if (running && action.fixed_length == 0)
      error(Code::duty_does_not_fit, action,
            fmt::format("`{}` loopt al, maar bij een van de keren is er niemand om het te doen",
                        action.id),
            "laat de rol dan wel werken, of laat de actie los");
    else if (running && finish_of(action, *action.fixed_start) < 0)
      error(Code::running_overdue, action,
            fmt::format("`{}` is volgens start en duur al klaar voor het plan begint", action.id),
            way_to_be_running(action));
    else if (!running && (action.fixed_length == 0 ||
                          finish_of(action, *action.fixed_start) > action.latest_finish))
      error(Code::duty_does_not_fit, action,
            fmt::format("`{}` begint in {}, maar is dan niet op tijd klaar", action.id, start),
            "kies een eerdere start, of een later einde van het plan");
  }

  // With the first start before the plan with which it would still run.
  std::string way_to_be_running(const Action& action) const {
    for (int start = *action.fixed_start; start < 0; ++start) {
      const int length = run_length(instance_, action, start, longest_run);
      if (length == 0 || start + length > 0)
        return fmt::format(
            "is het klaar? Zet de status op gereed; loopt het nog, dan is de start "
            "{} of later",
            dutch(instance_.start + start));
    }
    return "zet de status op gereed; moet het nog beginnen, dan is het besloten";
  }

  // Alone, with all the money and all the people: if even that does not fit, nothing will.
  void check_room(ActionIndex a, const Action& action) {
    const Problem::Item& item = problem_.items[a];
    const auto fits = [&](auto shortage) {
      for (int start = item.first; start <= item.last; ++start)
        if (length_at(problem_, a, start) > 0 && shortage(start).amount == 0) return true;
      return false;
    };
    if (!fits([&](int start) { return empty_.hours(a, start); })) {
      int start = item.first;
      while (start < item.last && length_at(problem_, a, start) == 0)
        ++start;
      const RoleIndex role = role_of(empty_.hours(a, start).resource);
      const std::string& id = model_.catalog.roles[role].id;
      if (!action.mandatory) {
        too_much_for_[role].push_back(&action);
      } else {
        error(Code::duty_does_not_fit, action,
              fmt::format("`{}` vraagt in een maand meer uren dan de rol `{}` ooit heeft",
                          action.id, id),
              fmt::format("geef `{}` meer uren per maand", id));
        misfits_.back().means = "uren van " + id;
      }
    }
    if (!action.mandatory) return;
    const bool one_off = fits([&](int start) { return empty_.one_off(a, start); });
    const bool structural = fits([&](int start) { return empty_.structural(a, start); });
    if (!one_off || !structural) {
      error(Code::duty_does_not_fit, action,
            fmt::format("`{}` {}, maar er is te weinig {} geld: het kost {}", action.id,
                        why_mandatory(action), one_off ? "structureel" : "eenmalig",
                        one_off ? dutch_euros(action.structural) + " per jaar"
                                : dutch_euros(action.one_off)),
            "zet meer geld in [[begroting]]");
      misfits_.back().means = one_off ? "structureel geld" : "eenmalig geld";
    }
  }

  RoleIndex role_of(ResourceIndex resource) const {
    return resource == instance_.capacity.size() ? instance_.steering.role : resource;
  }

  // The hours of a role are one cause, however many actions ask for more.
  void report_short_roles() {
    for (const auto& [role, actions] : too_much_for_) {
      const auto capacity =
          std::find_if(model_.profile.capacities.begin(), model_.profile.capacities.end(),
                       [&, which = role](const Capacity& each) { return each.role == which; });
      // What is taken of it already was told where it is written.
      if (capacity != model_.profile.capacities.end() && capacity->changes.empty() &&
          capacity->occupied > capacity->hours_per_month)
        continue;
      std::vector<std::string> names;
      for (const Action* action : actions)
        names.push_back(fmt::format("`{}`", action->id));
      const std::string& id = model_.catalog.roles[role].id;
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::nobody_can_carry,
           .message = fmt::format("{} in een maand meer uren dan de rol `{}` ooit heeft",
                                  names.size() == 1 ? names.front() + " vraagt"
                                                    : fmt::format("{} acties vragen", names.size()),
                                  id),
           .span = capacity != model_.profile.capacities.end() ? capacity->hours_span
                                                               : measure_of(*actions.front()).span,
           .help = names.size() == 1 ? fmt::format("geef `{}` meer uren per maand", id)
                                     : fmt::format("geef `{}` meer uren per maand; het gaat om {}",
                                                   id, fmt::join(names, ", "))});
    }
  }

  const Model& model_;
  const Problem& problem_;
  const Instance& instance_;
  Ledger empty_;
  Diagnostics& diagnostics_;
  std::vector<Misfit> misfits_;
  std::map<RoleIndex, std::vector<const Action*>> too_much_for_;
};

}  // namespace

bool is_clash(Code code) {
  switch (code) {
    case Code::duty_excluded:
    case Code::decided_pair_excludes:
    case Code::decided_prerequisite_excluded:
    case Code::decided_too_early:
    case Code::deadline_too_early:
    case Code::duty_does_not_fit:
    case Code::no_plan:
      return true;
    default:
      return false;
  }
}

std::vector<Misfit> check_instance(const Model& model, const Problem& problem,
                                   Diagnostics& diagnostics) {
  return Checker(model, problem, diagnostics).run();
}

}  // namespace weerbaar
