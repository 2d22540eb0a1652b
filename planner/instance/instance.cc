#include "planner/instance/instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "planner/instance/condition_facts.h"
#include "planner/instance/standing.h"
#include "planner/instance/status.h"

namespace weerbaar {

namespace {

// ---- which actions exist -----------------------------------------------------------------------

class Builder {
 public:
  Builder(const Model& model, Diagnostics& diagnostics)
      : model_(model), profile_(model.profile), diagnostics_(diagnostics) {}

  Instance build() {
    set_horizon();
    set_need();
    set_money();
    set_people();
    for (MeasureIndex m = 0; m < model_.catalog.measures.size(); ++m)
      add_measure(m);
    std::sort(instance_.actions.begin(), instance_.actions.end(),
              [](const Action& a, const Action& b) { return a.id < b.id; });
    actions_of_.resize(model_.catalog.measures.size());
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a)
      actions_of_[instance_.actions[a].measure].push_back(a);
    for (Action& action : instance_.actions)
      link(action);
    make_exclusions_mutual();
    mark_mandatory(instance_);
    report_missing_facts();
    return std::move(instance_);
  }

 private:
  void set_horizon() {
    const Planning& planning = profile_.planning;
    instance_.months = planning.months;
    instance_.start = planning.start;
    instance_.carry_over = planning.carry_over;
    for (int month = 0; month < planning.months; ++month) {
      const int year = (planning.start + month).year();
      if (instance_.years.empty() || instance_.years.back() != year)
        instance_.years.push_back(year);
      instance_.year_of.push_back(static_cast<int>(instance_.years.size()) - 1);
    }
  }

  void set_need() {
    for (PillarIndex p = 0; p < pillar_count; ++p) {
      const PillarState& pillar = profile_.pillars[p];
      instance_.weight[p] = weight_base - pillar.priority;
      instance_.shortfall[p] = std::max(0, pillar.target - pillar.mark);
    }
  }

  void set_money() {
    instance_.labels = {""};
    for (const BudgetLine& line : profile_.budget)
      if (!line.label.empty()) instance_.labels.push_back(line.label);
    std::sort(instance_.labels.begin(), instance_.labels.end());
    instance_.labels.erase(std::unique(instance_.labels.begin(), instance_.labels.end()),
                           instance_.labels.end());
    const std::vector<std::int64_t> nothing(instance_.years.size(), 0);
    instance_.money.assign(instance_.labels.size(), {nothing, nothing});
    for (const BudgetLine& line : profile_.budget) {
      const auto year = std::find(instance_.years.begin(), instance_.years.end(), line.year);
      if (year == instance_.years.end()) continue;
      const auto y = static_cast<std::size_t>(year - instance_.years.begin());
      Money& money = instance_.money[*label_index(line.label)];
      money.one_off[y] += line.one_off;
      money.structural[y] += line.structural;
    }
  }

  std::optional<LabelIndex> label_index(const std::string& label) const {
    const auto& labels = instance_.labels;
    const auto at = std::lower_bound(labels.begin(), labels.end(), label);
    if (at == labels.end() || *at != label) return std::nullopt;
    return static_cast<LabelIndex>(at - labels.begin());
  }

  void set_people() {
    instance_.capacity.resize(model_.catalog.roles.size());
    for (const Capacity& capacity : profile_.capacities) {
      const std::int64_t free =
          std::max<std::int64_t>(0, capacity.hours_per_month - capacity.occupied);
      std::vector<std::int64_t> hours(static_cast<std::size_t>(instance_.months), free);
      for (const Month month : capacity.absent) {
        const int at = month - instance_.start;
        if (at >= 0 && at < instance_.months) hours[static_cast<std::size_t>(at)] = 0;
      }
      instance_.capacity[capacity.role] = std::move(hours);
    }
  }

  void add_measure(MeasureIndex m) {
    const Measure& measure = model_.catalog.measures[m];
    if (measure.withdrawn) {
      instance_.absent.push_back(
          {m, fmt::format("vervalt in de catalogus ({})", measure.withdrawn->value)});
      return;
    }
    if (!measure.per) {
      add_action(m, std::nullopt);
      return;
    }
    const std::vector<Entry>& entries = profile_.entries_of(*measure.per);
    if (entries.empty())
      instance_.absent.push_back(
          {m, fmt::format("er staan geen {} in het profiel", word_of(entry_lists, *measure.per))});
    for (EntryIndex e = 0; e < entries.size(); ++e)
      add_action(m, e);
  }

  bool holds(const Condition& condition, MeasureIndex m, const Entry* entry) {
    const Measure& measure = model_.catalog.measures[m];
    const Verdict verdict = evaluate(condition, condition_facts_for(profile_, measure, entry));
    for (const std::string& fact : verdict.missing) {
      std::vector<std::string>& measures = missing_facts_[fact];
      if (measures.empty() || measures.back() != measure.id) measures.push_back(measure.id);
    }
    return verdict.holds;
  }

  const Entry* entry_of(MeasureIndex m, std::optional<EntryIndex> e) const {
    if (!e) return nullptr;
    return &profile_.entries_of(*model_.catalog.measures[m].per)[*e];
  }

  void add_action(MeasureIndex m, std::optional<EntryIndex> e) {
    const Measure& measure = model_.catalog.measures[m];
    const Entry* entry = entry_of(m, e);
    const Status* status = status_of(profile_, m, e);
    // What the municipality itself decided, started or finished is there, whoever it is meant for.
    const bool settled = status != nullptr && status->word != StatusWord::excluded;
    if (measure.condition && !settled && !holds(*measure.condition, m, entry)) {
      std::string why =
          fmt::format("is alleen voor wie voldoet aan: {}", measure.condition->source);
      if (entry != nullptr) why += fmt::format(" ({})", entry->name);
      instance_.absent.push_back({m, std::move(why)});
      return;
    }
    Action action;
    action.id = entry == nullptr ? measure.id : fmt::format("{}@{}", measure.id, entry->id);
    action.title =
        entry == nullptr ? measure.title : fmt::format("{}: {}", measure.title, entry->name);
    action.measure = m;
    action.entry = e;
    set_state(status, action);
    set_size(measure, action);
    set_window(measure, action);
    action.settled = !standings_of(model_.catalog, action).empty();
    instance_.actions.push_back(std::move(action));
  }

  void set_state(const Status* status, Action& action) const {
    if (status == nullptr) return;
    action.reason = status->reason;
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
    if (status->start &&
        (action.state == ActionState::running || action.state == ActionState::decided))
      action.fixed_start = *status->start - instance_.start;
  }

  void set_size(const Measure& measure, Action& action) const {
    const std::int64_t inhabitants = profile_.municipality.inhabitants;
    const Costs& costs = measure.costs;
    const std::int64_t per_piece = costs.inhabitants_per_piece;
    const std::int64_t pieces = per_piece == 0 ? 0 : (inhabitants + per_piece - 1) / per_piece;
    const auto total = [&](std::int64_t fixed, std::int64_t per_inhabitant, std::int64_t each) {
      return fixed + (per_inhabitant * inhabitants + 50) / 100 + each * pieces;
    };
    action.one_off = total(costs.one_off, costs.one_off_per_inhabitant, costs.one_off_per_piece);
    action.structural =
        total(costs.structural, costs.structural_per_inhabitant, costs.structural_per_piece);
    action.hours = measure.hours + measure.hours_per_piece * pieces;
    action.upkeep_hours = measure.upkeep_hours;
    action.duration = measure.duration_months;
    action.repeat = measure.repeat_months;
    action.owner = measure.owner;
    action.label = measure.label.empty() ? std::nullopt : label_index(measure.label);
    action.first_pillar = measure.effects.front().pillar;
    for (const Measure::Effect& effect : measure.effects)
      action.effect[effect.pillar] = share_of(effect.hundredths, measure, action.entry);
  }

  // The stated effect is shared over all entries of the profile: e/n, the first e mod n one more.
  int share_of(int effect, const Measure& measure, std::optional<EntryIndex> entry) const {
    if (!entry) return effect;
    const int n = static_cast<int>(profile_.entries_of(*measure.per).size());
    return effect / n + (static_cast<int>(*entry) < effect % n ? 1 : 0);
  }

  void set_window(const Measure& measure, Action& action) const {
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

  // ---- how they hang together ------------------------------------------------------------------

  // The actions of `target` that an action's reference to it means: entry by entry between two
  // measures of the same kind of entry, else all. Empty: it does not exist here.
  std::vector<ActionIndex> meant(const Action& action, MeasureIndex target) const {
    const auto& measures = model_.catalog.measures;
    const bool entry_by_entry =
        action.entry && measures[target].per == measures[action.measure].per;
    if (entry_by_entry) return meant_of_entry(*action.entry, target);
    return actions_of_[target];
  }

  std::vector<ActionIndex> meant_of_entry(EntryIndex entry, MeasureIndex target) const {
    std::vector<ActionIndex> meant;
    for (const ActionIndex a : actions_of_[target])
      if (instance_.actions[a].entry == entry) meant.push_back(a);
    return meant;
  }

  // The first entry waits for nobody.
  std::vector<ActionIndex> meant_by(const Requirement& requirement, const Action& action) const {
    if (!requirement.of_previous) return meant(action, requirement.measure);
    if (!action.entry || *action.entry == 0) return {};
    return meant_of_entry(*action.entry - 1, requirement.measure);
  }

  void link(Action& action) {
    const Measure& measure = model_.catalog.measures[action.measure];
    const Entry* entry = entry_of(action.measure, action.entry);
    for (const Requirement& requirement : measure.requirements) {
      if (requirement.condition && !holds(*requirement.condition, action.measure, entry)) continue;
      for (const ActionIndex a : meant_by(requirement, action))
        action.requires_.push_back(a);
    }
    for (const auto& other : measure.excludes)
      for (const ActionIndex a : meant(action, other.value))
        action.excludes.push_back(a);
    AnyOf group;
    for (const auto& other : measure.any_of) {
      std::vector<ActionIndex> alternative = meant(action, other.value);
      if (!alternative.empty()) group.alternatives.push_back(std::move(alternative));
    }
    std::sort(group.alternatives.begin(), group.alternatives.end());
    if (!group.alternatives.empty()) action.any_of.push_back(std::move(group));
    sort_unique(action.requires_);
  }

  static void sort_unique(std::vector<ActionIndex>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  void make_exclusions_mutual() {
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a) {
      const std::vector<ActionIndex> others = instance_.actions[a].excludes;
      for (const ActionIndex b : others)
        instance_.actions[b].excludes.push_back(a);
    }
    for (Action& action : instance_.actions)
      sort_unique(action.excludes);
  }

  void report_missing_facts() {
    for (const auto& [fact, measures] : missing_facts_)
      diagnostics_.report(
          {.severity = Severity::information,
           .code = Code::fact_missing,
           .message = fmt::format(
               "`{}` staat niet in het profiel; een voorwaarde ernaar telt als niet waar", fact),
           .help = fmt::format("vul het in als u het weet; het gaat om: {}",
                               fmt::join(measures, ", "))});
    for (const Status& status : profile_.statuses) {
      const Measure& measure = model_.catalog.measures[status.measure];
      if (!actions_of_[status.measure].empty()) continue;
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::measure_not_applicable,
           .message = fmt::format("`{}` bestaat niet voor deze gemeente", measure.id),
           .span = status.span,
           .help = measure.per ? fmt::format("zet eerst {} in het profiel",
                                             word_of(entry_lists, *measure.per))
                               : "haal deze regel weg"});
    }
  }

  const Model& model_;
  const Profile& profile_;
  Diagnostics& diagnostics_;
  Instance instance_;
  std::vector<std::vector<ActionIndex>> actions_of_;  // measure -> its actions
  std::map<std::string, std::vector<std::string>>
      missing_facts_;  // fact -> measures that ask for it
};

}  // namespace

Instance build_instance(const Model& model, Diagnostics& diagnostics) {
  return Builder(model, diagnostics).build();
}

Instance instance_of(const Model& model) {
  Diagnostics reported;
  return build_instance(model, reported);
}

void mark_mandatory(Instance& instance) {
  std::vector<ActionIndex> open;
  for (ActionIndex a = 0; a < instance.actions.size(); ++a) {
    instance.actions[a].mandatory = instance.actions[a].settled;
    if (instance.actions[a].settled) open.push_back(a);
  }
  while (!open.empty()) {
    const ActionIndex a = open.back();
    open.pop_back();
    for (const ActionIndex before : instance.actions[a].requires_) {
      Action& needed = instance.actions[before];
      if (needed.mandatory || needed.state == ActionState::finished) continue;
      needed.mandatory = true;
      open.push_back(before);
    }
  }
}

std::int64_t spread(std::int64_t total, int duration, int k) {
  return total / duration + (k < total % duration ? 1 : 0);
}

std::int64_t monthly_share(std::int64_t yearly, int j) {
  return yearly / 12 + (j < yearly % 12 ? 1 : 0);
}

std::vector<int> run_starts(const Action& action, int first_start, int months) {
  std::vector<int> starts = {first_start};
  if (action.repeat > 0)
    for (int start = first_start + action.repeat; start + action.duration <= months;
         start += action.repeat)
      starts.push_back(start);
  return starts;
}

}  // namespace weerbaar
