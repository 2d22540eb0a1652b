// SPDX-License-Identifier: EUPL-1.2
// Which actions there are, and in which state: "Does it apply?", the statuses of the profile, and
// the municipality's own figures.
#include <algorithm>

#include "law.h"

namespace weerbaar::testing {

namespace {

constexpr std::int64_t hundred = 100;

// What a condition can ask, of the measure's own pillar and of the entry.
ConditionFacts facts_of(const Profile& profile, const Measure& measure,
                        std::optional<EntryIndex> entry) {
  ConditionFacts facts;
  const auto number = [&](std::string name, std::int64_t hundredths) {
    facts.numbers.push_back({std::move(name), hundredths});
  };
  const PillarState& pillar = profile.pillars[measure.pillar];
  number("score", pillar.mark);
  number("prioriteit", pillar.priority);
  if (pillar.awareness) number("bewustzijn", *pillar.awareness * hundred);
  if (pillar.insight) number("inzicht", *pillar.insight * hundred);
  number("inwoners", profile.municipality.inhabitants * hundred);
  if (profile.municipality.settlements)
    number("kernen", *profile.municipality.settlements * hundred);
  for (const GeneralAnswer& answer : profile.general_answers)
    number(answer.name, answer.step * hundred);
  for (const std::string& label : profile.municipality.labels)
    facts.texts.push_back({"kenmerk", label});
  for (const std::string& domain : profile.assigned_to)
    facts.texts.push_back({"belegd-bij", domain});
  if (!entry) return facts;
  // "An unanswered afspraak is geen and in_beeld false."
  const Entry& own = profile.entries_of(*measure.per)[*entry];
  if (*measure.per == EntryKind::chain_partner) {
    facts.texts.push_back({"afspraak", own.agreement.empty() ? "geen" : own.agreement});
    if (!own.tier.empty()) facts.texts.push_back({"niveau", own.tier});
    if (!own.service.empty()) facts.texts.push_back({"voorziening", own.service});
  }
  if (*measure.per == EntryKind::target_group)
    facts.texts.push_back({"in-beeld", own.in_view.value_or(false) ? "ja" : "nee"});
  return facts;
}

// What is said of the one entry goes before what is said of the measure.
const Status* status_of(const Profile& profile, MeasureIndex measure,
                        std::optional<EntryIndex> entry) {
  const Status* found = nullptr;
  for (const Status& status : profile.statuses) {
    if (status.measure != measure) continue;
    if (status.entry && status.entry != entry) continue;
    if (found == nullptr || status.entry) found = &status;
  }
  return found;
}

LawState state_of(StatusWord word) {
  switch (word) {
    case StatusWord::finished:
      return LawState::finished;
    case StatusWord::running:
      return LawState::running;
    case StatusWord::decided:
      return LawState::decided;
    case StatusWord::excluded:
      return LawState::excluded;
  }
  return LawState::open;
}

void set_state(const Profile& profile, const Measure& measure, LawAction& action) {
  if (measure.withdrawn) {
    action.state = LawState::absent;
    return;
  }
  const ConditionFacts facts = facts_of(profile, measure, action.entry);
  const auto& condition = measure.condition;
  const bool applies = !condition || holds_whatever_answers(*condition, facts);
  const Unanswered unanswered = measure.steps.empty() ? Unanswered::fails : Unanswered::holds;
  const bool is_so_already = condition && !evaluate(*condition, facts, unanswered).holds;
  // READING: gereed, loopt and besloten are the profile's own word on this very measure, and go
  // before what follows from its condition ("`besloten` must be in the plan"). `uitgesloten` does
  // not: what does not apply, or is so already, is in no plan anyway, and is not asked.
  const Status* status = status_of(profile, action.measure, action.entry);
  if (status != nullptr && status->word == StatusWord::excluded && (!applies || is_so_already))
    status = nullptr;
  if (status != nullptr) {
    action.state = state_of(status->word);
    action.said_finished = status->word == StatusWord::finished;
    action.said_otherwise = !action.said_finished;
    const bool starts_then =
        status->word == StatusWord::running || status->word == StatusWord::decided;
    if (starts_then && status->start) action.fixed_start = *status->start - profile.planning.start;
  } else if (!applies) {
    action.state = LawState::absent;
  } else if (is_so_already) {
    action.state = LawState::finished;
  } else {
    action.said_otherwise = condition && asks_answered(*condition, facts);
  }
  action.must = action.state == LawState::running || action.state == LawState::decided ||
                (measure.duty && action.state == LawState::open);
}

std::int64_t pieces(const Costs& costs, const Municipality& municipality) {
  if (costs.count == PieceCount::settlements) return municipality.settlements.value_or(1);
  if (costs.count == PieceCount::none || costs.inhabitants_per_piece == 0) return 0;
  return (municipality.inhabitants + costs.inhabitants_per_piece - 1) / costs.inhabitants_per_piece;
}

void set_figures(const Profile& profile, const Measure& measure, LawAction& action) {
  const Costs& costs = measure.costs;
  const std::int64_t people = profile.municipality.inhabitants;
  const std::int64_t count = pieces(costs, profile.municipality);
  action.one_off = costs.one_off + (costs.one_off_per_inhabitant * people + hundred / 2) / hundred +
                   costs.one_off_per_piece * count;
  action.structural = costs.structural +
                      (costs.structural_per_inhabitant * people + hundred / 2) / hundred +
                      costs.structural_per_piece * count;
  std::int64_t hours = measure.hours + measure.hours_per_piece * count;
  action.duration = measure.duration_months;
  for (const bool for_all : {true, false})
    for (const OwnFigures& own : profile.own_figures) {
      if (own.measure != action.measure || own.entry.has_value() == for_all) continue;
      if (own.entry && own.entry != action.entry) continue;
      if (own.duration_months) action.duration = *own.duration_months;
      if (own.duration_months) action.exact_duration = true;
      hours = own.hours.value_or(hours);
      action.one_off = own.one_off.value_or(action.one_off);
      action.structural = own.structural.value_or(action.structural);
    }
  if (hours > 0) action.work.push_back({measure.owner, hours});
  for (const Work& work : measure.work)
    if (work.hours > 0) action.work.push_back(work);
  action.owner = measure.owner;
  action.upkeep = measure.upkeep_hours;
  action.repeat = measure.repeat_months;
  action.label = measure.label;
  action.start_months = measure.start_months;
}

// The first month that begins on or after the date.
Month first_month_from(const Date& date) {
  return date.day == 1 ? month_of(date) : month_of(date) + 1;
}

// The last month that ends on or before it.
Month last_month_until(const Date& date) {
  return date == last_day(month_of(date)) ? month_of(date) : month_of(date) + -1;
}

void set_dates(const Profile& profile, const Measure& measure, LawAction& action) {
  const Month start = profile.planning.start;
  if (measure.not_before)
    action.earliest = std::max(0, first_month_from(measure.not_before->date) - start);
  if (measure.deadline && !measure.deadline->ground.empty())
    action.deadline = last_month_until(measure.deadline->date) - start;
}

// Rank: measure id, then the entry's weight from high to low, then its place in the profile.
std::vector<EntryIndex> in_order_of_rank(const Profile& profile, EntryKind kind) {
  std::vector<EntryIndex> order(profile.entries_of(kind).size());
  for (EntryIndex e = 0; e < order.size(); ++e)
    order[e] = e;
  std::stable_sort(order.begin(), order.end(), [&](EntryIndex left, EntryIndex right) {
    return entry_weight(profile, kind, left) > entry_weight(profile, kind, right);
  });
  return order;
}

// Every requirement, choice and exclusion between measures becomes one between actions.
class Links {
 public:
  Links(const Model& model, LawTown& town) : model_(model), town_(town) {}

  void add(LawIndex index) {
    LawAction& action = town_.actions[index];
    const Measure& measure = model_.catalog.measures[action.measure];
    const ConditionFacts facts = facts_of(model_.profile, measure, action.entry);
    for (const Requirement& requirement : measure.requirements) {
      // READING: "what the profile does not say makes a condition false" holds here for general
      // answers too; the exceptions are about whether a measure applies.
      if (requirement.condition && !evaluate(*requirement.condition, facts).holds) continue;
      for (const LawIndex target : targets(action, requirement.measure, requirement.of_previous))
        if (town_.actions[target].state != LawState::absent) action.requirements.push_back(target);
    }
    add_any_of(action, measure);
    for (const auto& other : measure.excludes)
      for (const LawIndex target : targets(action, other.value, false)) {
        action.excludes.push_back(target);
        town_.actions[target].excludes.push_back(index);
      }
  }

 private:
  // READING: an alternative that does not apply falls away; when all of them do, nothing is asked.
  void add_any_of(LawAction& action, const Measure& measure) {
    std::vector<std::vector<LawIndex>> alternatives;
    for (const auto& other : measure.any_of) {
      std::vector<LawIndex> together;
      for (const LawIndex target : targets(action, other.value, false))
        if (town_.actions[target].state != LawState::absent) together.push_back(target);
      if (!together.empty()) alternatives.push_back(std::move(together));
    }
    if (!alternatives.empty()) action.any_of.push_back(std::move(alternatives));
  }

  // READING: entry by entry between two measures of the same `per`, also for `vereist_een_van` and
  // `sluit_uit`; in every other case all actions of the other measure.
  std::vector<LawIndex> targets(const LawAction& action, MeasureIndex other, bool previous) const {
    std::vector<LawIndex> found;
    const bool by_entry = action.entry && model_.catalog.measures[other].per ==
                                              model_.catalog.measures[action.measure].per;
    for (LawIndex at = 0; at < town_.actions.size(); ++at) {
      const LawAction& target = town_.actions[at];
      if (target.measure != other) continue;
      if (by_entry && *target.entry + (previous ? 1 : 0) != *action.entry) continue;
      found.push_back(at);
    }
    return found;
  }

  const Model& model_;
  LawTown& town_;
};

}  // namespace

int entry_weight(const Profile& profile, EntryKind kind, EntryIndex entry) {
  if (kind != EntryKind::process) return 1;
  const auto hours = profile.entries_of(kind)[entry].outage_hours;
  if (!hours) return 1;
  return *hours <= 24 ? 3 : *hours <= 7 * 24 ? 2 : 1;
}

std::vector<LawAction> actions_by_law(const Model& model) {
  std::vector<LawAction> actions;
  for (MeasureIndex m = 0; m < model.catalog.measures.size(); ++m) {
    const Measure& measure = model.catalog.measures[m];
    const auto add = [&](std::optional<EntryIndex> entry) {
      LawAction action;
      action.measure = m;
      action.entry = entry;
      action.id = measure.id;
      if (entry) action.id += "@" + model.profile.entries_of(*measure.per)[*entry].id;
      set_state(model.profile, measure, action);
      set_figures(model.profile, measure, action);
      set_dates(model.profile, measure, action);
      actions.push_back(std::move(action));
    };
    if (!measure.per)
      add(std::nullopt);
    else
      for (const EntryIndex entry : in_order_of_rank(model.profile, *measure.per))
        add(entry);
  }
  return actions;
}

void add_links_by_law(const Model& model, LawTown& town) {
  Links links(model, town);
  for (LawIndex at = 0; at < town.actions.size(); ++at)
    links.add(at);
}

}  // namespace weerbaar::testing
