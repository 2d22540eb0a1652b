// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "model/condition_words.h"
#include "model/pieces.h"
#include "model/title.h"
#include "planner/instance/condition_facts.h"
#include "planner/instance/ladders.h"
#include "planner/instance/links.h"
#include "planner/instance/means.h"
#include "planner/instance/runs.h"
#include "planner/instance/standing.h"
#include "planner/instance/status.h"

namespace weerbaar {

namespace {

class Builder {
 public:
  Builder(const Model& model, Diagnostics& diagnostics)
      : model_(model), profile_(model.profile), diagnostics_(diagnostics) {}

  Instance build() {
    set_horizon();
    set_means(model_, instance_);
    for (MeasureIndex m = 0; m < model_.catalog.measures.size(); ++m)
      add_measure(m);
    sort_by_rank();
    build_ladders(model_, instance_);
    link_actions(model_, instance_, missing_);
    for (Action& action : instance_.actions)
      action.settled = !standings_of(model_.catalog, action).empty();
    set_lengths(instance_);
    mark_mandatory(instance_);
    report_missing_facts();
    report_measures_without_entries();
    return std::move(instance_);
  }

 private:
  void set_horizon() {
    const Planning& planning = profile_.planning;
    instance_.months = planning.months;
    instance_.start = planning.start;
    for (int month = 0; month < planning.months; ++month) {
      const int year = (planning.start + month).year();
      if (instance_.years.empty() || instance_.years.back() != year)
        instance_.years.push_back(year);
      instance_.year_of.push_back(static_cast<int>(instance_.years.size()) - 1);
    }
  }

  // ---- which actions there are ----

  void add_measure(MeasureIndex m) {
    const Measure& measure = model_.catalog.measures[m];
    if (!measure.per) {
      add_action(m, std::nullopt);
      return;
    }
    for (EntryIndex e = 0; e < profile_.entries_of(*measure.per).size(); ++e)
      add_action(m, e);
  }

  void add_action(MeasureIndex m, std::optional<EntryIndex> e) {
    const Measure& measure = model_.catalog.measures[m];
    const Entry* entry = e ? &profile_.entries_of(*measure.per)[*e] : nullptr;
    Action action;
    action.id = entry == nullptr ? measure.id : fmt::format("{}@{}", measure.id, entry->id);
    action.title = entry == nullptr ? measure.title : title_with(measure, *entry);
    action.measure = m;
    action.entry = e;
    set_state(measure, entry, action);
    set_size(measure, action);
    set_window(measure, action);
    instance_.actions.push_back(std::move(action));
  }

  std::string title_with(const Measure& measure, const Entry& entry) const {
    const std::vector<Entry>& usual =
        model_.catalog.usual_entries[static_cast<std::size_t>(*measure.per)];
    return title_for(measure.written_title, entry.name, is_word_like(entry.name, usual));
  }

  // What the municipality itself decided, started or finished is there, whoever it is meant for.
  void set_state(const Measure& measure, const Entry* entry, Action& action) {
    const Status* status = status_of(profile_, action.measure, action.entry);
    if (status != nullptr) action.reason = status->reason;
    if (measure.withdrawn) {
      action.state = ActionState::absent;
      action.reason = fmt::format("vervalt in de catalogus ({})", measure.withdrawn->value);
      return;
    }
    const bool settled = status != nullptr && status->word != StatusWord::excluded;
    if (!settled && measure.condition && !applies(measure, entry, action)) return;
    if (status == nullptr) return;
    switch (status->word) {
      case StatusWord::finished:
        action.state = ActionState::finished;
        break;
      case StatusWord::running:
        action.state = ActionState::running;
        break;
      case StatusWord::decided:
        action.state = ActionState::decided;
        break;
      case StatusWord::excluded:
        action.state = ActionState::excluded;
        break;
    }
    if (status->start && settled && action.state != ActionState::finished)
      action.fixed_start = *status->start - instance_.start;
  }

  // False: it does not apply here, or an answer says that it is so already; the action says which.
  bool applies(const Measure& measure, const Entry* entry, Action& action) {
    const ConditionFacts facts = condition_facts_for(profile_, measure, entry);
    const Unanswered unanswered = measure.steps.empty() ? Unanswered::fails : Unanswered::holds;
    const Verdict verdict = evaluate(*measure.condition, facts, unanswered);
    note_missing(verdict.missing, measure.id, missing_);
    if (verdict.holds) return true;
    if (holds_whatever_answers(*measure.condition, facts)) {
      action.state = ActionState::finished;
      action.finished_by = FinishedBy::answer;
      return false;
    }
    action.state = ActionState::absent;
    action.reason = fmt::format("alleen als {}", words_of(*measure.condition));
    return false;
  }

  void sort_by_rank() {
    const auto rank = [&](const Action& action) {
      const Measure& measure = model_.catalog.measures[action.measure];
      const int weight =
          action.entry ? weight_of(*measure.per, profile_.entries_of(*measure.per)[*action.entry])
                       : 0;
      return std::tuple(action.measure, -weight, action.entry.value_or(0));
    };
    std::stable_sort(instance_.actions.begin(), instance_.actions.end(),
                     [&](const Action& a, const Action& b) { return rank(a) < rank(b); });
  }

  // ---- how large they are, and when they can be ----

  void set_size(const Measure& measure, Action& action) const {
    const std::int64_t inhabitants = profile_.municipality.inhabitants;
    const Costs& costs = measure.costs;
    const std::int64_t pieces = pieces_of(costs, profile_.municipality);
    const auto total = [&](std::int64_t fixed, std::int64_t per_inhabitant, std::int64_t each) {
      return fixed + (per_inhabitant * inhabitants + 50) / 100 + each * pieces;
    };
    action.one_off = total(costs.one_off, costs.one_off_per_inhabitant, costs.one_off_per_piece);
    action.structural =
        total(costs.structural, costs.structural_per_inhabitant, costs.structural_per_piece);
    action.work = {{measure.owner, measure.hours + measure.hours_per_piece * pieces}};
    action.work.insert(action.work.end(), measure.work.begin(), measure.work.end());
    action.upkeep_hours = measure.upkeep_hours;
    action.duration = measure.duration_months;
    action.repeat = measure.repeat_months;
    action.owner = measure.owner;
    action.label = measure.label.empty() ? std::nullopt : label_index(instance_, measure.label);
    action.pillar = measure.pillar;
    for (const OwnFigures& own : profile_.own_figures)  // those of one entry come last
      if (own.measure == action.measure && (!own.entry || own.entry == action.entry))
        take_over(own, action);
  }

  static void take_over(const OwnFigures& own, Action& action) {
    if (own.duration_months) action.duration = *own.duration_months;
    action.exact_duration = action.exact_duration || own.duration_months.has_value();
    if (own.hours) action.work.front().hours = *own.hours;
    if (own.one_off) action.one_off = *own.one_off;
    if (own.structural) action.structural = *own.structural;
  }

  void set_window(const Measure& measure, Action& action) const {
    action.start_months = measure.start_months;
    action.latest_finish = instance_.months - 1;
    if (measure.not_before) {
      const Month month = month_of(measure.not_before->date);
      const int wait = measure.not_before->date > first_day(month) ? 1 : 0;
      action.earliest_start = std::max(0, month - instance_.start + wait);
    }
    if (measure.deadline && !measure.deadline->ground.empty()) {
      const Month month = month_of(measure.deadline->date);
      const int cut = measure.deadline->date < last_day(month) ? 1 : 0;
      action.deadline = month - instance_.start - cut;
      action.latest_finish = std::min(action.latest_finish, *action.deadline);
    }
  }

  // ---- what to tell ----

  struct Missing {
    std::string text;
    SourceSpan span;  // the first place where it could have been, if there is one
  };

  // What is of a chain partner is missing at some of them.
  Missing where_missing(const std::string& fact) const {
    if (fact != "niveau") return {fmt::format("`{}` staat niet in het profiel", fact), {}};
    std::vector<std::string> partners;
    SourceSpan first;
    for (const Entry& partner : profile_.entries_of(EntryKind::chain_partner)) {
      if (!partner.tier.empty()) continue;
      if (partners.empty()) first = partner.span;
      partners.push_back(fmt::format("`{}`", partner.id));
    }
    return {fmt::format("`niveau` staat niet bij {}", fmt::join(partners, ", ")), first};
  }

  void report_missing_facts() {
    std::sort(missing_.begin(), missing_.end());
    for (auto& [fact, measures] : missing_) {
      std::sort(measures.begin(), measures.end());
      measures.erase(std::unique(measures.begin(), measures.end()), measures.end());
      const Missing missing = where_missing(fact);
      diagnostics_.report(
          {.severity = Severity::information,
           .code = Code::fact_missing,
           .message = fmt::format("{}; {}", missing.text,
                                  is_general_answer(fact) ? "wij rekenen erop dat het nog nodig is"
                                                          : "wat ervan afhangt, geldt dan niet"),
           .span = missing.span,
           .help = fmt::format("vul het in als u het weet; het gaat om: {}",
                               fmt::join(measures, ", "))});
    }
  }

  void report_measures_without_entries() {
    for (const Status& status : profile_.statuses) {
      const Measure& measure = model_.catalog.measures[status.measure];
      if (!measure.withdrawn && (!measure.per || !profile_.entries_of(*measure.per).empty()))
        continue;
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::measure_not_applicable,
           .message = fmt::format("`{}` bestaat niet voor deze gemeente", measure.id),
           .span = status.span,
           .help = measure.per ? fmt::format("zet eerst {} in het profiel",
                                             word_of(entry_lists, *measure.per))
                               : "haal deze hele [[maatregelen]] weg"});
    }
  }

  const Model& model_;
  const Profile& profile_;
  Diagnostics& diagnostics_;
  Instance instance_;
  MissingFacts missing_;
};

}  // namespace

Instance build_instance(const Model& model, Diagnostics& diagnostics) {
  return Builder(model, diagnostics).build();
}

Instance instance_of(const Model& model) {
  Diagnostics reported;
  return build_instance(model, reported);
}

std::optional<ActionIndex> find_action(const Instance& instance, const std::string& id) {
  for (ActionIndex a = 0; a < instance.actions.size(); ++a)
    if (instance.actions[a].id == id) return a;
  return std::nullopt;
}

}  // namespace weerbaar
