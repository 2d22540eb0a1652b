// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/plan_facts.h"

#include <algorithm>

#include "planner/instance/ladders.h"
#include "planner/instance/marks.h"
#include "planner/instance/runs.h"
#include "planner/plan/money_use.h"

namespace weerbaar {

namespace {

ActionFact action_fact(const Model& model, const Instance& instance, const Action& action,
                       int start) {
  ActionFact fact{.id = action.id,
                  .title = action.title,
                  .owner = model.catalog.roles[action.owner].id,
                  .owner_name = model.catalog.roles[action.owner].name,
                  .start = instance.start + start,
                  .finish = instance.start + finish_of(action, start),
                  .one_off = action.one_off,
                  .structural = action.structural};
  for (const Capacity& capacity : model.profile.capacities)
    if (capacity.role == action.owner) fact.holder = capacity.holder;
  return fact;
}

void add_actions(const Model& model, const Instance& instance, const Starts& starts,
                 PlanFacts& facts) {
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    const Action& action = instance.actions[a];
    if (contains(starts, a)) {
      facts.actions.push_back(action_fact(model, instance, action, starts[a]));
      const Basis basis = model.catalog.measures[action.measure].cost_basis;
      facts.costs_assumed = facts.costs_assumed || basis == Basis::assumption;
    } else if (action.state == ActionState::finished) {
      facts.finished.push_back(action.id);
    }
  }
  std::sort(facts.actions.begin(), facts.actions.end(),
            [](const ActionFact& one, const ActionFact& other) { return one.id < other.id; });
  std::sort(facts.finished.begin(), facts.finished.end());
}

void add_steps(const Model& model, const Instance& instance, const Starts& starts, BlockIndex block,
               PlanFacts& facts) {
  const LocalBlock& here = instance.blocks[block];
  for (LadderIndex l = here.first; l < here.first + here.ladder_count; ++l) {
    const Ladder& ladder = instance.ladders[l];
    const Entry* entry = entry_of(model, ladder);
    const auto completions = completions_of(instance, ladder, starts);
    for (int k = 1; k <= static_cast<int>(step_count); ++k) {
      if (ladder.step(k).complete) continue;
      const int month = completions[static_cast<std::size_t>(k - 1)];
      const bool reached = month != not_reached && month != at_start && !ladder.step(k).passed_over;
      facts.steps.push_back(
          {.block = model.catalog.blocks[block].id,
           .block_name = model.catalog.blocks[block].name,
           .entry = entry == nullptr ? "" : entry->id,
           .entry_name = entry == nullptr ? "" : entry->name,
           .step = k,
           .in_place = ladder.step(k).in_place,
           .month = reached ? std::optional(instance.start + month) : std::nullopt});
    }
  }
}

void add_marks(const Model& model, const Instance& instance, const Starts& starts,
               PlanFacts& facts) {
  const std::vector<MarkChange> marks = block_marks(instance, starts);
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const MarkChange mark = pillar_mark(model, instance, starts, p);
    const int target = model.profile.pillars[p].target;
    facts.pillars.push_back({std::string(pillar_ids[p]), std::string(pillar_names[p]), mark.before,
                             mark.after, target});
    for (const BlockIndex b : blocks_of(model.catalog, instance, p)) {
      const Block& block = model.catalog.blocks[b];
      facts.blocks.push_back({block.id, block.name, marks[b].before, marks[b].after, target});
      add_steps(model, instance, starts, b, facts);
    }
  }
}

}  // namespace

PlanFacts facts_of(const Model& model, const Instance& instance, const Starts& starts) {
  PlanFacts facts;
  facts.municipality = model.profile.municipality.name;
  facts.code = model.profile.municipality.code;
  facts.first = instance.start;
  facts.last = instance.start + (instance.months - 1);
  add_actions(model, instance, starts, facts);
  add_marks(model, instance, starts, facts);
  for (const MoneyUse& use : use_of_money(instance, starts)) {
    facts.money.push_back({use.year, instance.labels[use.label], use.one_off_available,
                           use.one_off_used, use.structural_available, use.structural_committed,
                           use.structural_spent});
    facts.cost += use.one_off_used + use.structural_spent;
  }
  return facts;
}

}  // namespace weerbaar
