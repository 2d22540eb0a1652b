// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/links.h"

#include <algorithm>

#include "model/measure_graph.h"
#include "planner/instance/condition_facts.h"

namespace weerbaar {

namespace {

using Sets = std::vector<std::vector<ActionIndex>>;

void sort_unique(std::vector<ActionIndex>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

class Linker {
 public:
  Linker(const Model& model, Instance& instance, MissingFacts& missing)
      : model_(model),
        instance_(instance),
        missing_(missing),
        actions_of_(model.catalog.measures.size()) {
    for (ActionIndex a = 0; a < instance.actions.size(); ++a)
      if (instance.actions[a].state != ActionState::absent)
        actions_of_[instance.actions[a].measure].push_back(a);
  }

  void link() {
    for (Action& action : instance_.actions) {
      if (action.state == ActionState::absent) continue;
      add_exclusions(action);
      // What runs already is not asked what it needed to begin.
      if (action.state == ActionState::running) continue;
      add_requirements(action);
      add_alternatives(action);
      add_gate(action);
      sort_unique(action.requires_);
    }
    make_exclusions_mutual();
  }

 private:
  const Measure& measure_of(const Action& action) const {
    return model_.catalog.measures[action.measure];
  }

  // The actions of `target` that an action's reference to it means: entry by entry between two
  // measures of the same kind of entry, else all. Empty: it does not exist here.
  std::vector<ActionIndex> meant(const Action& action, MeasureIndex target) const {
    const bool entry_by_entry =
        action.entry && model_.catalog.measures[target].per == measure_of(action).per;
    return entry_by_entry ? meant_of_entry(*action.entry, target) : actions_of_[target];
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

  bool holds(const Condition& condition, const Action& action) {
    const Measure& measure = measure_of(action);
    const Entry* entry =
        action.entry ? &model_.profile.entries_of(*measure.per)[*action.entry] : nullptr;
    const Verdict verdict =
        evaluate(condition, condition_facts_for(model_.profile, measure, entry));
    note_missing(verdict.missing, measure.id, missing_);
    return verdict.holds;
  }

  void add_requirements(Action& action) {
    for (const Requirement& requirement : measure_of(action).requirements) {
      if (requirement.condition && !holds(*requirement.condition, action)) continue;
      for (const ActionIndex a : meant_by(requirement, action))
        if (!instance_.actions[a].choice_made) action.requires_.push_back(a);
    }
  }

  void add_alternatives(Action& action) const {
    AnyOf group;
    bool satisfied = false;
    for (const auto& other : measure_of(action).any_of) {
      std::vector<ActionIndex> alternative = meant(action, other.value);
      if (alternative.empty()) continue;
      satisfied =
          satisfied || std::all_of(alternative.begin(), alternative.end(),
                                   [&](ActionIndex a) { return instance_.actions[a].choice_made; });
      group.alternatives.push_back(std::move(alternative));
    }
    std::sort(group.alternatives.begin(), group.alternatives.end());
    if (!group.alternatives.empty() && !satisfied) action.any_of.push_back(std::move(group));
  }

  // ---- first know, then do ----

  void add_gate(Action& action) const {
    const auto known_first = first_to_know(measure_of(action));
    if (!known_first || action.state == ActionState::decided) return;
    const LocalBlock& block = instance_.blocks[*known_first];
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
      const Ladder& ladder = instance_.ladders[l];
      if (action.entry && ladder.entry != action.entry) continue;
      const Step& first = ladder.step(1);
      if (first.complete || first.passed_over) {
        action.know_first.clear();
        return;
      }
      if (first.reachable) action.know_first.push_back(l);
    }
    if (action.know_first.empty()) return;
    if (action.know_first.size() == 1)
      require_all(instance_.ladders[action.know_first.front()].step(1).needs, action);
    else
      require_one_of_several(action);
  }

  static void require_all(const Sets& needs, Action& action) {
    for (const std::vector<ActionIndex>& need : needs) {
      if (need.size() == 1) {
        action.requires_.push_back(need.front());
        continue;
      }
      AnyOf group;
      for (const ActionIndex a : need)
        group.alternatives.push_back({a});
      action.any_of.push_back(std::move(group));
    }
  }

  // Every way to complete step 1 of some ladder is an alternative.
  void require_one_of_several(Action& action) const {
    AnyOf group;
    for (const LadderIndex l : action.know_first) {
      Sets ways = {{}};
      for (const std::vector<ActionIndex>& need : instance_.ladders[l].step(1).needs) {
        Sets longer;
        for (const std::vector<ActionIndex>& way : ways)
          for (const ActionIndex a : need) {
            longer.push_back(way);
            longer.back().push_back(a);
          }
        ways = std::move(longer);
      }
      group.alternatives.insert(group.alternatives.end(), ways.begin(), ways.end());
    }
    std::sort(group.alternatives.begin(), group.alternatives.end());
    action.any_of.push_back(std::move(group));
  }

  // ---- what never goes together ----

  void add_exclusions(Action& action) const {
    for (const auto& other : measure_of(action).excludes)
      for (const ActionIndex a : meant(action, other.value))
        action.excludes.push_back(a);
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

  const Model& model_;
  Instance& instance_;
  MissingFacts& missing_;
  std::vector<std::vector<ActionIndex>> actions_of_;  // measure -> its actions that apply
};

}  // namespace

void link_actions(const Model& model, Instance& instance, MissingFacts& missing) {
  Linker(model, instance, missing).link();
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

void note_missing(const std::vector<std::string>& facts, const std::string& measure,
                  MissingFacts& missing) {
  for (const std::string& fact : facts) {
    auto at = std::find_if(missing.begin(), missing.end(),
                           [&](const auto& each) { return each.first == fact; });
    if (at == missing.end()) at = missing.insert(missing.end(), {fact, {}});
    if (at->second.empty() || at->second.back() != measure) at->second.push_back(measure);
  }
}

}  // namespace weerbaar
