// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/ladders.h"

#include <algorithm>
#include <map>
#include <set>

#include "planner/instance/condition_facts.h"
#include "planner/instance/status.h"
#include "planner/instance/worth.h"

namespace weerbaar {

namespace {

// An action in a step, as the catalog names it there.
struct Member {
  ActionIndex action = 0;
  std::string choice;
};

class Builder {
 public:
  Builder(const Model& model, Instance& instance)
      : model_(model), catalog_(model.catalog), instance_(instance) {}

  void build() {
    const std::vector<std::optional<EntryKind>> kinds = entry_kinds(catalog_);
    for (BlockIndex b = 0; b < catalog_.blocks.size(); ++b)
      add_ladders(b, kinds[b]);
    for (const Measure& measure : catalog_.measures)
      for (const StepOf& step : measure.steps)
        has_measures_.insert({step.block, step.step});  // also of what was withdrawn
    members_of_.resize(instance_.ladders.size());
    can_climb_.resize(instance_.ladders.size());
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a)
      enlist(a);
    for (LadderIndex l = 0; l < instance_.ladders.size(); ++l)
      find_what_is_in_place(l);
    finish_what_stands();
    for (LadderIndex l = 0; l < instance_.ladders.size(); ++l)
      find_needs(l);
    for (LadderIndex l = 0; l < instance_.ladders.size(); ++l)
      set_marks(instance_.ladders[l]);
    for (BlockIndex b = 0; b < catalog_.blocks.size(); ++b)
      instance_.blocks[b].counts = counts(instance_.blocks[b]);
    set_worth(catalog_, weights_of(model_.profile), instance_);
  }

 private:
  // ---- which ladders there are, and which actions stand on them ----

  void add_ladders(BlockIndex b, std::optional<EntryKind> kind) {
    LocalBlock block;
    block.first = instance_.ladders.size();
    if (!kind) {
      add_ladder(b, std::nullopt, 1, nullptr);
    } else {
      const std::vector<Entry>& entries = model_.profile.entries_of(*kind);
      for (EntryIndex e = 0; e < entries.size(); ++e)
        add_ladder(b, e, weight_of(*kind, entries[e]), &entries[e]);
    }
    block.ladder_count = instance_.ladders.size() - block.first;
    instance_.blocks.push_back(block);
  }

  void add_ladder(BlockIndex b, std::optional<EntryIndex> e, int weight, const Entry* entry) {
    Ladder ladder;
    ladder.block = b;
    ladder.entry = e;
    ladder.weight = weight;
    const PillarState& pillar = model_.profile.pillars[catalog_.blocks[b].pillar];
    ladder.target = std::min(pillar.target, catalog_.marks.back());
    ladder.own_mark = pillar.mark;
    if (!catalog_.blocks[b].presumable)
      ladder.own_mark = std::min(ladder.own_mark, mark_of_nothing(catalog_));
    for (const BlockState& state : model_.profile.blocks)
      if (state.block == b) {
        ladder.own_mark = state.mark;
        ladder.source = MarkSource::block;
        ladder.said = true;
      }
    if (entry != nullptr) hear_entry(*entry, ladder);
    instance_.ladders.push_back(std::move(ladder));
  }

  // What the profile says of the entry itself goes before what it says of the block.
  void hear_entry(const Entry& entry, Ladder& ladder) const {
    const auto at_step = [&](int number) {
      return catalog_.marks[static_cast<std::size_t>(number - 1)];
    };
    const auto stands = [&](int mark) {
      ladder.own_mark = mark;
      ladder.source = MarkSource::entry;
      ladder.said = true;
    };
    if (entry.agreement == "mondeling") stands(at_step(2));
    if (entry.agreement == "vastgelegd") stands(at_step(3));
    if (entry.agreement == "geoefend") stands(at_step(4));
    if (entry.in_view == true) stands(at_step(2));
    if (entry.agreement == "geen" || entry.in_view == false)
      stands(std::min(ladder.own_mark, at_step(1)));
  }

  // The ladders that an action stands on by one of its measure's steps: that of its entry, or all.
  std::vector<LadderIndex> ladders_of(const Action& action, BlockIndex b) const {
    const LocalBlock& block = instance_.blocks[b];
    std::vector<LadderIndex> ladders;
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l)
      if (!action.entry || instance_.ladders[l].entry == action.entry) ladders.push_back(l);
    return ladders;
  }

  void enlist(ActionIndex a) {
    const Action& action = instance_.actions[a];
    for (const StepOf& step : catalog_.measures[action.measure].steps)
      for (const LadderIndex l : ladders_of(action, step.block)) {
        const auto at = static_cast<std::size_t>(step.step - 1);
        if (action.state != ActionState::absent) members_of_[l][at].push_back({a, step.choice});
      }
  }

  const std::vector<Member>& members(LadderIndex l, int number) const {
    return members_of_[l][static_cast<std::size_t>(number - 1)];
  }

  // ---- what is in place ----

  void find_what_is_in_place(LadderIndex l) {
    Ladder& ladder = instance_.ladders[l];
    const PillarState& pillar = model_.profile.pillars[catalog_.blocks[ladder.block].pillar];
    // To look costs little, to skip it much.
    const bool look_first = ladder.source == MarkSource::pillar &&
                            ladder.own_mark < catalog_.marks[1] && pillar.insight &&
                            *pillar.insight <= 2;
    for (int k = 1; k <= static_cast<int>(step_count); ++k)
      ladder.step(k).in_place =
          catalog_.marks[static_cast<std::size_t>(k - 1)] <= ladder.own_mark &&
          !(k == 1 && look_first);
  }

  // The profile does not say otherwise of it, and it is no duty.
  bool presumable(const Action& action) const {
    const Measure& measure = catalog_.measures[action.measure];
    if (action.state != ActionState::open || measure.duty) return false;
    if (!measure.condition) return true;
    const Entry* entry =
        action.entry ? &model_.profile.entries_of(*measure.per)[*action.entry] : nullptr;
    return !asks_answered(*measure.condition, condition_facts_for(model_.profile, measure, entry));
  }

  bool all_in_place(const Action& action) const {
    bool stands = false;
    for (const StepOf& step : catalog_.measures[action.measure].steps) {
      const std::vector<LadderIndex> ladders = ladders_of(action, step.block);
      if (ladders.empty()) continue;  // no such step here
      stands = true;
      if (!step.choice.empty()) return false;  // which of a choice was made is not known
      for (const LadderIndex l : ladders)
        if (!instance_.ladders[l].step(step.step).in_place) return false;
    }
    return stands;
  }

  void finish_what_stands() {
    for (Action& action : instance_.actions)
      if (presumable(action) && all_in_place(action)) {
        action.state = ActionState::finished;
        action.finished_by = FinishedBy::standing;
      }
  }

  // ---- what the steps still ask ----

  // A choice in a step that is in place counts as made, unless the profile says otherwise of every
  // alternative.
  bool choice_is_made(const Step& step, const std::vector<ActionIndex>& alternatives) const {
    return step.in_place &&
           std::any_of(alternatives.begin(), alternatives.end(),
                       [&](ActionIndex a) { return presumable(instance_.actions[a]); });
  }

  void find_needs(LadderIndex l) {
    Ladder& ladder = instance_.ladders[l];
    bool complete = true;
    bool reachable = true;
    bool asked_for = true;  // no step below ends the ladder
    for (int k = 1; k <= static_cast<int>(step_count); ++k) {
      Step& step = ladder.step(k);
      const std::vector<Member>& all = members(l, k);
      const bool has_measures = has_measures_.contains({ladder.block, k});
      step.passed_over = !has_measures || (k == 1 && all.empty() && !step.in_place);
      if (!step.passed_over && all.empty() && !step.in_place) asked_for = false;
      bool possible = true;
      if (!step.passed_over) possible = collect_needs(step, all);
      ladder.ends_early = ladder.ends_early || !asked_for;
      reachable = reachable && asked_for && possible;
      complete = complete && asked_for && step.needs.empty() && possible;
      step.reachable = reachable;
      step.complete = complete;
      if (complete) ladder.complete_at_start = k;
      can_climb_[l] = can_climb_[l] || (reachable && !complete && !step.passed_over);
    }
  }

  // False: something that the step asks can never be finished.
  bool collect_needs(Step& step, const std::vector<Member>& all) {
    std::map<std::string, std::vector<ActionIndex>> choices;
    bool possible = true;
    for (const Member& member : all) {
      const Action& action = instance_.actions[member.action];
      if (!member.choice.empty()) {
        choices[member.choice].push_back(member.action);
        continue;
      }
      if (action.state == ActionState::finished) continue;
      step.needs.push_back({member.action});
      possible = possible && action.state != ActionState::excluded;
    }
    for (auto& [word, alternatives] : choices) {
      const auto finished = [&](ActionIndex a) {
        return instance_.actions[a].state == ActionState::finished;
      };
      const bool made = choice_is_made(step, alternatives);
      for (const ActionIndex a : alternatives)
        instance_.actions[a].choice_made = instance_.actions[a].choice_made || made;
      if (made || std::any_of(alternatives.begin(), alternatives.end(), finished)) continue;
      alternatives.erase(
          std::remove_if(
              alternatives.begin(), alternatives.end(),
              [&](ActionIndex a) { return instance_.actions[a].state == ActionState::excluded; }),
          alternatives.end());
      possible = possible && !alternatives.empty();
      step.needs.push_back(alternatives);
    }
    std::sort(step.needs.begin(), step.needs.end());
    return possible;
  }

  // ---- marks ----

  void set_marks(Ladder& ladder) const {
    ladder.mark = ladder.own_mark;
    for (int k = 1; k <= ladder.complete_at_start; ++k)
      if (!ladder.step(k).passed_over)
        ladder.mark = std::max(ladder.mark, catalog_.marks[static_cast<std::size_t>(k - 1)]);
    ladder.mark_at[0] = std::max(ladder.mark, mark_of_nothing(catalog_));
    for (std::size_t k = 1; k <= step_count; ++k)
      ladder.mark_at[k] = ladder.steps[k - 1].passed_over
                              ? ladder.mark_at[k - 1]
                              : std::max(ladder.mark_at[k - 1], catalog_.marks[k - 1]);
  }

  bool counts(const LocalBlock& block) const {
    bool climbs = false;
    bool has_open_steps = false;
    bool said = false;
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
      climbs = climbs || can_climb_[l];
      has_open_steps = has_open_steps || !instance_.ladders[l].steps.back().complete;
      said = said || instance_.ladders[l].said;
    }
    return block.ladder_count > 0 && (climbs || !has_open_steps || said);
  }

  const Model& model_;
  const Catalog& catalog_;
  Instance& instance_;
  std::vector<std::array<std::vector<Member>, step_count>> members_of_;  // [ladder][step - 1]
  std::set<std::pair<BlockIndex, int>> has_measures_;  // steps to which the catalog gives one
  std::vector<bool> can_climb_;                        // [ladder]
};

}  // namespace

void build_ladders(const Model& model, Instance& instance) {
  Builder(model, instance).build();
}

int weight_of(EntryKind kind, const Entry& entry) {
  constexpr int a_day = 24;
  constexpr int a_week = 7 * a_day;
  if (kind != EntryKind::process || !entry.outage_hours) return 1;
  if (*entry.outage_hours <= a_day) return 3;
  return *entry.outage_hours <= a_week ? 2 : 1;
}

const Entry* entry_of(const Model& model, const Ladder& ladder) {
  if (!ladder.entry) return nullptr;
  return &model.profile.entries_of(*entry_kind_of(model.catalog, ladder.block))[*ladder.entry];
}

std::vector<BlockIndex> blocks_of(const Catalog& catalog, const Instance& instance,
                                  PillarIndex pillar) {
  std::vector<BlockIndex> blocks;
  for (BlockIndex b = 0; b < instance.blocks.size(); ++b)
    if (catalog.blocks[b].pillar == pillar && instance.blocks[b].counts) blocks.push_back(b);
  return blocks;
}

std::optional<BlockIndex> home_block(const Model& model, const Instance& instance,
                                     ActionIndex action) {
  const std::vector<StepOf>& steps = model.catalog.measures[instance.actions[action].measure].steps;
  if (steps.empty() || !instance.blocks[steps.front().block].counts) return std::nullopt;
  return steps.front().block;
}

}  // namespace weerbaar
